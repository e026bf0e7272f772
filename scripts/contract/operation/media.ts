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
  if (range === type) return isRecoded(member) ? 0 : 3;
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

/** JSON says nothing of charsets: without one it is UTF-8, and with another one something else. */
function isRecoded(member: string): boolean {
  return /json;.*\bcharset=/.test(member);
}

/** What bodies of a media type are: values, fields (text, whatever their type), elements, text or bytes. */
type MediaKind = "values" | "fields" | "xml" | "text" | "bytes";

export function mediaKind(name: string): MediaKind {
  const [type = ""] = canonicalMedia(name).split(";");
  if (/^(application\/x-www-form-urlencoded|multipart\/)/.test(type))
    return "fields";
  // A range may mean JSON, and mostly does.
  if (/^(\*|application\/\*)|json|yaml|cbor|msgpack/.test(type))
    return "values";
  if (/\bxml$/.test(type)) return "xml";
  return type.startsWith("text/") ? "text" : "bytes";
}

const SPARES = ["octet-stream", "plain", "x-other"];

function spareOf(range: string, taken: ReadonlySet<string>): string {
  const type = range.startsWith("*") ? "application" : range.split("/")[0];
  const free = SPARES.find((subtype) => !taken.has(`${type}/${subtype}`));
  return `${type}/${free ?? "x-another"}`;
}
