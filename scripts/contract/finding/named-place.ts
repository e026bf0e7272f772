import type { Pair } from "../operation/match.ts";

/** A place for readers: placeholders of the path are compared by their position, and known by their name. */
export function namedPlace(at: string, { path }: Pair): string {
  const [, slot, rest = ""] = /^(path \d+)(.*)$/s.exec(at) ?? [];
  const found = path.find((each) => each.slot === slot);
  if (!found) return at;
  const { base, revised } = found;
  const { name } = "parameter" in base ? base.parameter : revised;
  return `path ${name}${rest}`;
}
