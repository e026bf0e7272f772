import { jsonText } from "../../openapi/json.ts";
import type { Json } from "../schema/index.ts";
import type { Args } from "./change.ts";

/** What of the arguments is told without its name: the summary says what it is. */
const UNNAMED = new Set(["media", "callback", "webhook", "reference"]);

/** Members of a list that are told before the rest is counted. */
const MOST = 6;
/** A longer text is cut around what differs in it, or at its end. */
const LONGEST = 80;
/** What is told before the first difference of two long texts. */
const BEFORE = 20;

/** What differs, in a few words. */
export function detailsOf({
  keyword,
  property,
  values,
  base,
  revised,
  status,
  ...others
}: Args): string {
  const isRequired = keyword === "required" && property !== undefined;
  const areLists = Array.isArray(base) || Array.isArray(revised);
  const change =
    isRequired || (base ?? revised) === undefined
      ? undefined
      : changeOf(keyword, base, revised);
  const subject = property === undefined ? "" : show(property);
  const named =
    values === undefined || (areLists && change) ? "" : show(values);
  return [
    [subject, named].filter((text) => text !== "").join(": "),
    change ?? "",
    // Where there are values, the place says of which status.
    status === undefined || values !== undefined ? "" : show(status),
    ...Object.entries(others).map(([name, value]) =>
      UNNAMED.has(name) ? show(value) : `${name}: ${show(value)}`,
    ),
  ]
    .filter((text) => text !== "")
    .join("; ");
}

function changeOf(
  keyword: Json | undefined,
  base: Json | undefined,
  revised: Json | undefined,
): string {
  if (keyword === "enum" || keyword === "const") {
    if (base === undefined) return `now one of ${show(revised)}`;
    if (revised === undefined) return `before one of ${show(base)}`;
  }
  if (keyword !== "type" && Array.isArray(base) && Array.isArray(revised)) {
    return listChange(base, revised);
  }
  const name =
    typeof keyword === "string" && keyword !== "type" ? `${keyword} ` : "";
  const [here, there] = aroundDifference(
    show(base, Infinity),
    show(revised, Infinity),
  );
  return `${name}${here} → ${there}`;
}

/** What is new and gone; what stays is told as far as it helps to recognise the list. */
function listChange(base: readonly Json[], revised: readonly Json[]): string {
  const [before, after] = [base, revised].map(
    (list) => new Set(list.map((each) => jsonText(each))),
  );
  const within = (
    list: readonly Json[],
    set: ReadonlySet<string> | undefined,
    wanted: boolean,
  ) => list.filter((each) => (set?.has(jsonText(each)) ?? false) === wanted);
  const kept = within(base, after, true);
  if (kept.length === 0 && base.length + revised.length <= MOST) {
    return `${show(base)} → ${show(revised)}`;
  }
  return [
    ["new", within(revised, before, false)] as const,
    ["gone", within(base, after, false)] as const,
    ["as before", kept] as const,
  ]
    .filter(([, list]) => list.length > 0)
    .map(([name, list]) => `${name}: ${show(list)}`)
    .join("; ");
}

function aroundDifference(
  here: string,
  there: string,
): readonly [string, string] {
  if (Math.max(here.length, there.length) <= LONGEST) return [here, there];
  let same = 0;
  while (same < here.length && here[same] === there[same]) same += 1;
  const start = Math.max(0, same - BEFORE);
  return [excerpt(here, start), excerpt(there, start)];
}

/** From a place on, not within a surrogate pair. */
function excerpt(text: string, start: number): string {
  const from = start < text.length ? start : 0;
  const part = text
    .slice(from, from + LONGEST)
    .replace(/^[\udc00-\udfff]|[\ud800-\udbff]$/g, "");
  const end = from + LONGEST < text.length ? "…" : "";
  return `${from > 0 ? "…" : ""}${part}${end}`;
}

/** A value as JSON writes it, the members of a list one by one; as long as a sentence bears. */
export function show(value: Json | undefined, longest = LONGEST): string {
  if (value === undefined) return "none";
  if (!Array.isArray(value)) return shortened(jsonText(value), longest);
  if (value.length === 0) return "nothing";
  const shown = value
    .slice(0, MOST)
    .map((item: Json) => shortened(jsonText(item), LONGEST));
  const left = value.length - shown.length;
  return `${shown.join(", ")}${left > 0 ? ` and ${left} more` : ""}`;
}

function shortened(text: string, longest: number): string {
  return text.length > longest ? excerpt(text, 0) : text;
}
