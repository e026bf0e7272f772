import { NUMBER, STRING } from "../value/kind.ts";
import type { Keywords } from "../node.ts";
import { formatNamed } from "./format.ts";
import {
  beyondJudgement,
  malformed,
  type Take,
  type TakeContext,
  type Unread,
} from "./taker.ts";

/** What 3.1 writes for 3.0's `format: binary`, which restricts nothing. */
const BYTES = "application/octet-stream";

/** The keywords of texts, lengths aside. */
export const TEXT_TAKERS: readonly (readonly [keyword: string, take: Take])[] =
  [
    ["pattern", takePattern],
    ["format", takeFormat],
    // Annotations by the letter, but what is sent does change with them.
    ["contentEncoding", takeEncoding],
    [
      "contentSchema",
      (_, value, { child }) => ({
        ...beyondJudgement(STRING),
        content: child(value, "contentSchema"),
      }),
    ],
    [
      "contentMediaType",
      (_, value) => (value === BYTES ? undefined : beyondJudgement(STRING)),
    ],
  ];

function takePattern(
  keywords: Keywords,
  value: unknown,
  { languages }: TakeContext,
): Unread | undefined {
  if (typeof value !== "string") return malformed(STRING);
  const language = languages.pattern(value);
  if (!("problem" in language)) {
    keywords.pattern = { source: value, language };
    return undefined;
  }
  const { problem, detail } = language;
  return problem === "invalid"
    ? malformed(STRING, detail)
    : beyondJudgement(STRING, detail);
}

function takeFormat(keywords: Keywords, value: unknown): Unread | undefined {
  if (typeof value !== "string") return undefined;
  const format = formatNamed(value);
  if (format === undefined) return beyondJudgement(STRING | NUMBER, value);
  if (format.kinds !== 0) keywords.format = value;
  return format.isVague ? beyondJudgement(format.kinds, value) : undefined;
}

/** 3.0 calls them formats. */
const ENCODINGS: ReadonlyMap<unknown, string> = new Map([
  ["base64", "byte"],
  ["base64url", "base64url"],
]);

function takeEncoding(keywords: Keywords, value: unknown): Unread | undefined {
  const name = typeof value === "string" ? value.toLowerCase() : value;
  const format = ENCODINGS.get(name);
  if (format !== undefined) keywords.contentEncoding = format;
  // It says that any bytes are sent.
  else if (name !== "binary") return beyondJudgement(STRING);
  return undefined;
}
