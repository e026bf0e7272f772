import type { Report } from "./report.ts";

/** The file of the workspace that a source is, or was at a revision; `undefined` for what came from elsewhere. */
export function fileOf(
  source: string,
  { inWorkspace = (path) => path }: Pick<Report, "inWorkspace">,
): string | undefined {
  if (source === "stdin" || source.includes("://")) return undefined;
  const [, path] = /^git:[^:]+:(.+)$/is.exec(source) ?? [];
  return path ?? inWorkspace(source);
}
