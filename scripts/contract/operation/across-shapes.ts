import {
  at,
  text,
  type Direction,
  type Draft,
  type Solver,
} from "../schema/index.ts";
import { listPattern } from "./list-in-text.ts";
import {
  valuePointer,
  readValue,
  sentValue,
  type Question,
  type DeclaredParameter,
} from "./parameter-draft.ts";
import {
  JSON_TYPES,
  SEPARATORS,
  writtenForm,
  type ValueShape,
} from "./serialization.ts";
import { wireConstraints } from "./wire-constraints.ts";
import { areAlikeForOne } from "./distinguishing-values.ts";

interface Shapes {
  readonly sent: readonly ValueShape[];
  readonly read: readonly ValueShape[];
  /** Whether the reader's schema allows no others. */
  readonly isAllRead: boolean;
  readonly direction: Direction;
  readonly solver: Solver;
}

/** Compares values of which the reader knows other shapes than the writer: what counts is their texts. */
export function across(
  writer: DeclaredParameter,
  reader: DeclaredParameter,
  { sent, read, isAllRead, direction, solver }: Shapes,
): Question {
  const [from, to] = [formsOf(writer), formsOf(reader)];
  const isLost = (shape: ValueShape): boolean =>
    sent.includes(shape) && !read.includes(shape);
  // A single value is read as a list of one, where it isn't read as itself.
  const isOne =
    sent.includes("scalar") &&
    read.includes("array") &&
    areAlikeForOne(singleForm(writer), to("array"));
  const isSplit =
    isOne && sent.length === 1 && isLost("scalar") && hasCommas(writer);
  const isEither =
    read.includes("scalar") &&
    read.includes("array") &&
    areAlikeForOne(to("scalar"), to("array"));
  const isSingle =
    isLost("array") &&
    read.includes("scalar") &&
    from("array") === "a pair an item";
  // Two items are never one text: where there may be two, nothing else needs to be compared.
  const several = at("", { type: "array", minItems: 2 });
  const many = sentValue(writer, direction, several);
  const isMany = isSingle && solver.sample(solver.read(many)) !== undefined;
  const ways = sent.map((shape): Draft => {
    if (shape === "array" && isMany) return many;
    const only = at("", { type: JSON_TYPES[shape] });
    const more = sent.length > 1 ? [only] : [];
    const value = sentValue(writer, direction, ...more);
    if (shape === "scalar")
      return isOne && !isSplit ? listOfOne(writer, value) : value;
    if (!isLost(shape)) return value;
    const isText =
      read.includes("scalar") &&
      to("scalar") === "plain" &&
      !OF_SEVERAL_PAIRS.includes(from(shape));
    return isText ? sentText(writer, shape) : value;
  });
  const all = readValue(reader, direction);
  const types = at("", { type: read.flatMap((shape) => JSON_TYPES[shape]) });
  const home = valuePointer(reader.parameter);
  const shaped = isAllRead ? all : at(home, { allOf: [all, types] });
  const understood = isSplit ? joinedText(reader, "array") : shaped;
  const isListOfOne = (isSingle && !isMany) || isEither;
  const isOnlyList = isListOfOne && !isEither && sent.length === 1;
  const takes = [
    ...(isOnlyList ? [] : [understood]),
    ...(isListOfOne ? [listOfOne(reader, understood)] : []),
  ];
  return {
    writer: text(either(writer, ways)),
    reader: text(either(reader, takes)),
  };
}

const OF_SEVERAL_PAIRS = ["a pair an item", "a pair a property", "deepObject"];

function formsOf({
  parameter,
}: DeclaredParameter): (shape: ValueShape) => string {
  return (shape) => writtenForm(parameter, shape);
}

/** JSON quotes nothing but strings. */
function singleForm({ parameter }: DeclaredParameter): string {
  const isQuoted = parameter.type === undefined || parameter.type === "string";
  const form = writtenForm(parameter, "scalar");
  return form === "JSON" && !isQuoted ? "plain" : form;
}

/** A header's text may be one of several items already: nothing in it is escaped. */
function hasCommas({ parameter: { place, type } }: DeclaredParameter): boolean {
  return place === "header" && (type === undefined || type === "string");
}

/** One value is a list of one. */
function listOfOne({ parameter }: DeclaredParameter, items: Draft): Draft {
  const home = valuePointer(parameter);
  return at(home, { type: "array", items, minItems: 1, maxItems: 1 });
}

function sentText(side: DeclaredParameter, shape: ValueShape): Draft {
  const joined = joinedText(side, shape);
  const home = valuePointer(side.parameter);
  const limits = wireConstraints(side.parameter, home, "none");
  return limits ? at(home, { allOf: [joined, limits] }) : joined;
}

/** A list or object in one text; where its language is not known, by the name of its form. */
function joinedText(side: DeclaredParameter, shape: ValueShape): Draft {
  const form = writtenForm(side.parameter, shape);
  const separator = SEPARATORS[form];
  const pattern =
    shape === "array" && separator !== undefined
      ? listPattern(side.parameter.schema, separator)
      : undefined;
  return at(valuePointer(side.parameter), {
    type: "string",
    ...(pattern === undefined
      ? { format: `${shape} as ${form}` }
      : { pattern }),
  });
}

function either(
  { parameter }: DeclaredParameter,
  ways: readonly Draft[],
): Draft {
  const [only] = ways;
  return only !== undefined && ways.length === 1
    ? only
    : at(valuePointer(parameter), { anyOf: ways });
}
