import { jsonText } from "../../openapi/json.ts";
import { tokensOf } from "../../openapi/pointer.ts";
import type { Finding } from "../finding/types.ts";
import type { Json } from "../schema/index.ts";
import type { Witness } from "../witness/types.ts";
import { isJsonObject } from "../schema/value/json.ts";
import { clip } from "./escape/terminal.ts";

/** A line of a request or response; marked where the offending value stands. */
interface WitnessLine {
  readonly text: string;
  readonly isMarked: boolean;
}

/** Longer texts are cut, and what fits in it and is beside the point stands in one line. */
const WIDTH = 72;
/** Members of a list or object that are told beside the one at stake. */
const BESIDE = 6;

/** The witness as it would travel, what is beside the point folded; empty where there is none. */
export function witnessLines(finding: Finding): readonly WitnessLine[] {
  const { witness } = finding;
  if (!witness) return [];
  const target = targetOf(finding);
  const { start, headers, body } = messageOf(witness, 300);
  const lines = [
    {
      text: start,
      // A body that is missed has no line of its own.
      isMarked:
        target.part === "start" ||
        (target.part === "body" && body === undefined),
    },
    ...Object.entries(headers).map(([name, value]) => ({
      text: clip(`${name}: ${value}`, 300),
      isMarked: target.part === "header" && target.name === name.toLowerCase(),
    })),
  ];
  if (body === undefined) return lines;
  const path = target.part === "body" ? target.path : undefined;
  return [
    ...lines,
    { text: "", isMarked: false },
    ...valueLines(body, path, ""),
  ];
}

/** The witness to the letter, to be sent or pasted. */
export function witnessText({ witness }: Finding): string {
  if (!witness) return "";
  const { start, headers, body } = messageOf(witness);
  return [
    start,
    ...Object.entries(headers).map(([name, value]) => `${name}: ${value}`),
    ...(body === undefined ? [] : ["", jsonText(body, "  ")]),
  ].join("\n");
}

/** A witness, with its first line, in which a URL is no longer than that. */
function messageOf(witness: Witness, longest = Infinity) {
  if ("response" in witness)
    return { ...witness.response, start: `HTTP ${witness.response.status}` };
  const { method, url } = witness.request;
  return { ...witness.request, start: `${method} ${clip(url, longest)}` };
}

type Target =
  | { readonly part: "start" }
  | { readonly part: "header"; readonly name: string }
  | { readonly part: "body"; readonly path: readonly string[] };

function targetOf({ places, args, side }: Finding): Target {
  const at = (places[0]?.at ?? "").replace(/^(\d\w\w|default) ?/, "");
  const [, header] = /^header ([^/]+)/.exec(at) ?? [];
  if (header !== undefined) {
    return { part: "header", name: header.toLowerCase() };
  }
  if (at.startsWith("cookie ")) return { part: "header", name: "cookie" };
  if (at !== "body" && !at.startsWith("body/")) return { part: "start" };
  const path = tokensOf(at.slice("body".length));
  // A required property that isn't there is missed in its object.
  const { property } = args;
  const isWhole = side === "response" || typeof property !== "string";
  return { part: "body", path: isWhole ? path : [...path, property] };
}

/** `path` leads from here to what is to be marked; `undefined` where nothing in here is. */
function valueLines(
  value: Json,
  path: readonly string[] | undefined,
  label: string,
): readonly WitnessLine[] {
  const [step, ...rest] = path ?? [];
  const members = membersOf(value);
  const isEnd = path !== undefined && !members.some(([name]) => name === step);
  const whole = label + jsonText(value);
  if (members.length === 0 || (path === undefined && whole.length <= WIDTH)) {
    return [{ text: clip(whole, WIDTH * 2), isMarked: isEnd }];
  }
  const isList = Array.isArray(value);
  const shown = members.filter(
    ([name], index) => index < BESIDE || name === step,
  );
  const left = members.length - shown.length;
  const lines = shown.flatMap(([name, member], index) => {
    const inner = valueLines(
      member,
      name === step ? rest : undefined,
      isList ? "" : `${JSON.stringify(clip(name, WIDTH))}: `,
    );
    return index + 1 < members.length ? withComma(inner) : inner;
  });
  return [
    { text: label + (isList ? "[" : "{"), isMarked: isEnd },
    ...lines.map(({ text, isMarked }) => ({ text: `  ${text}`, isMarked })),
    ...(left > 0 ? [{ text: `  … and ${left} more`, isMarked: false }] : []),
    { text: isList ? "]" : "}", isMarked: false },
  ];
}

function withComma(lines: readonly WitnessLine[]): readonly WitnessLine[] {
  return lines.map((line, index) =>
    index + 1 < lines.length ? line : { ...line, text: `${line.text},` },
  );
}

function membersOf(value: Json): readonly (readonly [string, Json])[] {
  if (Array.isArray(value)) {
    return value.map((item: Json, index) => [String(index), item] as const);
  }
  return isJsonObject(value) ? Object.entries(value) : [];
}
