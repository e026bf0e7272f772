/** The file of the working folder that a source is, or was at a revision; `undefined` for what came from elsewhere. */
export function fileOf(source: string): string | undefined {
  if (source === "stdin" || source.includes("://")) return undefined;
  const [, path] = /^git:[^:]+:(.+)$/is.exec(source) ?? [];
  return path ?? source;
}
