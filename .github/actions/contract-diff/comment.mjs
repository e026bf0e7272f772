/**
 * Tells the report on the pull request. That it can't (a fork's token may only read) is a warning:
 * the verdict is another step's, the summary has the report.
 */
import { annotation } from "./annotation.mjs";
import { keepComment } from "./keep-comment.mjs";

try {
  await keepComment(process.env);
} catch (error) {
  const why = `No comment was written: ${error.message}. The summary of the run has the report.`;
  process.stdout.write(annotation("warning", why));
}
