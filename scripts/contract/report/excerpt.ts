import { entry } from "../../openapi/entry.ts";
import { tokensOf } from "../../openapi/pointer.ts";
import type { Location, Locations } from "../finding/types.ts";
import type { Report, Texts } from "./report.ts";

/** A line of a document; marked where it is to blame. */
export interface ExcerptLine {
  readonly number: number;
  readonly text: string;
  readonly isMarked: boolean;
}

export interface Excerpts {
  readonly base: readonly ExcerptLine[];
  readonly revised: readonly ExcerptLine[];
}

/** Lines above what is blamed, of what is blamed, and below. */
const ABOVE = 3;
const MOST = 9;
const BELOW = 2;
/** A longer line is cut around what it is quoted for. */
const LONG = 160;
const AROUND = 40;

/** Quotes from two documents and what they refer to; splits each text once. */
export function createExcerpts(
  texts: NonNullable<Report["texts"]>,
): (location: Locations) => Excerpts {
  const base = splitOnce(texts.base);
  const revised = splitOnce(texts.revised);
  return (location) => {
    const left = base(location.base?.file);
    const right = revised(location.revised?.file);
    const here = blockAt(left, location.base);
    const there = blockAt(right, location.revised);
    const isComparable =
      isOfOneKey(location) && ![here, there].some((block) => block?.isLong);
    return {
      base: excerpt(left, here, isComparable && wordsOf(right, there)),
      revised: excerpt(right, there, isComparable && wordsOf(left, here)),
    };
  };
}

/** Blocks of two keys, as of a member and of what it is missing in, have nothing to compare line by line. */
function isOfOneKey({ base, revised }: Locations): boolean {
  const [here, there] = [base, revised].map((place) =>
    tokensOf(place?.pointer ?? "")
      .at(-1)
      ?.replace(/^\d+$/, "0"),
  );
  return here === there;
}

function splitOnce(
  texts: Texts,
): (file: string | undefined) => readonly string[] {
  const split = new Map<string | undefined, readonly string[]>();
  return (file) =>
    entry(split, file, () => (texts.get(file) ?? "").split(/\r?\n/));
}

/** Lines from `start` up to but without `end`, from 0. */
interface Block {
  readonly start: number;
  readonly end: number;
  /** Where in the first line the key stands, from 0. */
  readonly column: number;
  /** A document in few lines. */
  readonly isLong: boolean;
}

/** The key that a location points at with what is indented below it; YAML and printed JSON alike. */
function blockAt(
  lines: readonly string[],
  location: Location | undefined,
): Block | undefined {
  if (location?.line === undefined) return undefined;
  const start = location.line - 1;
  const column = (location.column ?? 1) - 1;
  const first = lines[start] ?? "";
  const indent = first.search(/\S/);
  let end = start + 1;
  while (end < lines.length && end - start < MOST) {
    const line = lines[end] ?? "";
    const isBelow = line.search(/\S/) > indent || isListItem(line, indent);
    if (!isBelow && line.trim() !== "") break;
    end += 1;
  }
  return { start, end, column, isLong: first.length > LONG };
}

// A list may stand as far left as its key.
function isListItem(line: string, indent: number): boolean {
  return line.search(/\S/) === indent && line.trimStart().startsWith("- ");
}

function wordsOf(
  lines: readonly string[],
  block: Block | undefined,
): ReadonlySet<string> {
  return new Set(
    lines.slice(block?.start ?? 0, block?.end ?? 0).map(normalise),
  );
}

/** To blame is what the other side's block doesn't say; where it says all, or can't be compared, the line that was pointed at. */
function excerpt(
  lines: readonly string[],
  block: Block | undefined,
  other: ReadonlySet<string> | false,
): readonly ExcerptLine[] {
  if (!block) return [];
  const { start, end } = block;
  const own = lines.slice(start, end);
  const differs = own.map(
    (line) => other && line.trim() !== "" && !other.has(normalise(line)),
  );
  const marks = differs.some(Boolean)
    ? differs
    : own.map((_, index) => index === 0);
  const first = lines[start] ?? "";
  if (block.isLong) {
    // Only the part of this one is of use, and no neighbour.
    const from = Math.max(0, block.column - AROUND);
    const text = `${from > 0 ? "…" : ""}${first.slice(from, from + LONG)}…`;
    return [{ number: start + 1, text, isMarked: true }];
  }
  const from = Math.max(0, start - ABOVE);
  return lines.slice(from, end + BELOW).map((text, index) => ({
    number: from + index + 1,
    text,
    isMarked: marks[from + index - start] ?? false,
  }));
}

function normalise(line: string): string {
  return line.trim().replace(/,$/, "");
}
