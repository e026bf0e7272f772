import type { Media } from "./model.ts";

/** Lower case, parameters sorted, and without the charset that is meant anyway. */
export function canonicalMedia(name: string): string {
  if (/^[^;\sA-Z]*$/.test(name)) return name;
  const [type = "", ...parameters] = name.split(";").map((part) => part.trim());
  const kept = parameters
    .filter((part) => part !== "" && !/^charset\s*=\s*"?utf-?8"?$/i.test(part))
    .map((part) => part.replace(/^[^=]*/, (key) => key.toLowerCase()))
    .sort();
  return [type.toLowerCase(), ...kept].join("; ");
}

/** 0: not described by the range; the higher, the more exact. */
export function mediaSpecificity({ name }: Media, member: string): number {
  const range = canonicalMedia(name);
  if (range === member) return 4;
  const [type = ""] = member.split(";");
  if (range === type) return 3;
  if (range.endsWith("/*") && range !== "*/*") {
    return type.startsWith(range.slice(0, -1)) ? 2 : 0;
  }
  return range === "*/*" || range === "*" ? 1 : 0;
}

/** The media types that must be told apart: those named, and one more for each range. */
export function mediaUniverse(
  ...contents: readonly (readonly Media[])[]
): readonly string[] {
  const names = new Set(
    contents.flat().map(({ name }) => canonicalMedia(name)),
  );
  const concrete = [...names].filter((name) => !name.includes("*"));
  const spares = [...names]
    .filter((name) => name.includes("*"))
    .map((name) => spareOf(name, names));
  return [...new Set([...concrete, ...spares])];
}

/** Fields travel as text there, whatever their type. */
export function isForm(name: string): boolean {
  return /^(application\/x-www-form-urlencoded|multipart\/)/.test(
    canonicalMedia(name),
  );
}

const SPARES = ["octet-stream", "plain", "x-other"];

function spareOf(range: string, taken: ReadonlySet<string>): string {
  const type = range.startsWith("*") ? "application" : range.split("/")[0];
  const free = SPARES.find((subtype) => !taken.has(`${type}/${subtype}`));
  return `${type}/${free ?? "x-another"}`;
}
