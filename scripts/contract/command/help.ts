import { ACCEPT_FILE } from "../accept/accept-file.ts";

export const DIFF_HELP = `Usage: gcore-contract-diff <base> <revised> [options]
       gcore-contract-diff --installed <revised> [options]
       gcore-contract-diff --explain <finding id>

Tells what breaks a consumer between two OpenAPI documents, with an example of each break.

  <base>, <revised>   a path, - for stdin, an https URL, or git:REVISION:PATH; an OpenAPI
                      3.0, 3.1 or 3.2 document in YAML or JSON, or a Markdown page with one;
                      files below its folder, or on its server, that it refers to are read too
  --installed         the base is what this installed package was made from: does the client
                      still fit <revised>, for the operations that it has?

What is compared:
  --operation ID      compare this operation only (repeatable): its operationId, or
                      "METHOD /path"; default: those of openapi/upstream.json in the
                      working folder (with --installed, of the package), when there is one,
                      else all
  --all               compare all operations

What is written:
  --format FORMAT     text (default), markdown (for a comment, never above 60,000
                      characters), github (annotations), sarif, html (a page) or json;
                      repeatable
  --output FILE       write the format named last before it to FILE; one format may go to
                      stdout: --format markdown --output report.md --format github
  --summary N         at most N causes in text and markdown, the rest counted

What fails:
  --fail-on SEVERITY  breaking (default), undecided (breaking or undecided) or never
  --accept FILE       breaks that were decided on, which don't fail; default:
                      ${ACCEPT_FILE} in the working folder, when there is one
  --write-accepted    add what fails to that file; its reasons are left to you

  --explain ID        what a finding means, whom it breaks and what to do, with an example
  --help              show this text
  --version           show the version

Exit code: 0 no finding at the threshold, or --write-accepted; 1 some; 2 unusable input.
`;
