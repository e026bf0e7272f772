import type hostedGitInfo from "hosted-git-info";

/** A link of Markdown to a file of this repository: no scheme, and not a place on the same page. */
const RELATIVE = /\]\((?!#|[a-z][a-z+.-]*:)([^)\s]+)\)/g;

/** Markdown whose links lead to the files of a version, wherever it is read. */
export function absoluteLinks(
  markdown: string,
  host: hostedGitInfo,
  tag: string,
): string {
  return markdown.replace(
    RELATIVE,
    (_, path: string) => `](${baseOf(host, tag)}${path})`,
  );
}

/** The same with its links as they stand in the repository. */
export function relativeLinks(
  markdown: string,
  host: hostedGitInfo,
  tag: string,
): string {
  return markdown.replaceAll(`](${baseOf(host, tag)}`, "](");
}

function baseOf(host: hostedGitInfo, tag: string): string {
  const file = host.browse("FILE", { committish: tag });
  return file.slice(0, -"FILE".length);
}
