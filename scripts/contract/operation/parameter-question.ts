import {
  at,
  text,
  type Direction,
  type Draft,
  type Solver,
} from "../schema/index.ts";
import { entry } from "../../openapi/entry.ts";
import { across } from "./across-shapes.ts";
import {
  valuePointer,
  readDraft,
  readValue,
  sentDraft,
  sentValue,
  spokenOf,
  written,
  type Question,
  type DeclaredParameter,
} from "./parameter-draft.ts";
import {
  isTyped,
  JSON_TYPES,
  SHAPES,
  writtenForm,
  type ValueShape,
} from "./serialization.ts";
import { distinguishingValues } from "./distinguishing-values.ts";
import { isUnknown, unknownText } from "./unknown-text.ts";

/** The members of a value whose two sides are written differently; no schema's property is likely to be called so. */
export const FORM = "written as";
export const VALUE = "written value";

/**
 * Compares by the text on the wire: values of one shape by what they say, where
 * both sides write them alike; values of different shapes by their texts.
 */
export function parameterQuestion(
  writer: DeclaredParameter,
  reader: DeclaredParameter,
  direction: Direction,
  solver: Solver,
): Question {
  const plain = {
    writer: sentDraft(writer, direction),
    reader: readDraft(reader, direction),
  };
  const differ = SHAPES.filter((shape) => !sameForm(writer, reader, shape));
  if (differ.length === 0 && haveOneShape(writer, reader, direction, solver))
    return plain;
  const sent = shapesOf(writer, sentValue(writer, direction), solver);
  const spoken = spokenOf(reader);
  const allowed = shapesOf(reader, readValue(reader, direction), solver);
  // What nothing is said of is one text, unless it may as well be what is sent.
  const read = allowed.filter(
    (shape) =>
      shape === "scalar" || spoken.has(shape) || !differ.includes(shape),
  );
  if (differ.length > 0 && (isUnknown(writer, sent) || isUnknown(reader, read)))
    return {
      writer: unknownText(writer, sent) ?? plain.writer,
      reader: unknownText(reader, read) ?? plain.reader,
    };
  for (const shape of differ)
    if (sent.includes(shape) && read.includes(shape)) {
      const question = distinguished(writer, reader, shape, direction, solver);
      if (question) return question;
    }
  const isMixed = read.includes("scalar") && read.includes("array");
  if (isMixed || sent.some((shape) => !read.includes(shape)))
    return across(writer, reader, {
      sent,
      read,
      isAllRead: read.length === allowed.length,
      direction,
      solver,
    });
  return isTyped(writer.parameter) === isTyped(reader.parameter)
    ? plain
    : {
        writer: text(plain.writer),
        reader: text(unquoted(reader, readValue(reader, direction))),
      };
}

/** Of JSON, what is not quoted: strings are told apart by their quotes. */
function unquoted({ parameter }: DeclaredParameter, value: Draft): Draft {
  if (!isTyped(parameter)) return value;
  const types = ["number", "boolean", "null", "array", "object"];
  const home = valuePointer(parameter);
  return at(home, { allOf: [value, at(home, { type: types })] });
}

function sameForm(
  one: DeclaredParameter,
  other: DeclaredParameter,
  shape: ValueShape,
): boolean {
  return (
    writtenForm(one.parameter, shape) === writtenForm(other.parameter, shape)
  );
}

/** Known without a search for the types that most parameters have. */
function haveOneShape(
  one: DeclaredParameter,
  other: DeclaredParameter,
  direction: Direction,
  solver: Solver,
): boolean {
  if (one.parameter.type !== undefined && other.parameter.type !== undefined)
    return true;
  const [here, there] = [one, other].map((side) =>
    solver.read(readValue(side, direction)),
  );
  return here?.identity === there?.identity;
}

/** Where values of the shape are written differently: the form is then part of them. */
function distinguished(
  writer: DeclaredParameter,
  reader: DeclaredParameter,
  shape: ValueShape,
  direction: Direction,
  solver: Solver,
): Question | undefined {
  const [sent, understood] = [writer, reader].map(({ parameter }) =>
    writtenForm(parameter, shape),
  );
  if (sent === undefined || understood === undefined) return undefined;
  const distinguishing = distinguishingValues(sent, understood, shape);
  const value = sentValue(writer, direction, distinguishing);
  const isThere = (draft: Draft): boolean =>
    solver.sample(solver.read(draft)) !== undefined;
  if (!isThere(value)) return undefined;
  // Who reads no strings reads numbers in either form.
  if (sent === "plain" && understood === "JSON") {
    const strings = at("", { type: "string" });
    const both = [readValue(reader, direction), strings];
    if (!isThere(at("", { allOf: both }))) return undefined;
  }
  const areMixed = isTyped(writer.parameter) !== isTyped(reader.parameter);
  const inForm = (side: DeclaredParameter, form: string, draft: Draft): Draft =>
    withForm(side, form, areMixed ? text(draft) : written(side, draft));
  return {
    writer: inForm(writer, sent, value),
    reader: inForm(reader, understood, readValue(reader, direction)),
  };
}

function withForm(
  { parameter }: DeclaredParameter,
  form: string,
  value: Draft,
): Draft {
  const { pointer } = parameter;
  return at(pointer, {
    type: "object",
    properties: { [FORM]: at(pointer, { const: form }), [VALUE]: value },
    required: [FORM, VALUE],
  });
}

function shapesOf(
  { parameter }: DeclaredParameter,
  value: Draft,
  solver: Solver,
): readonly ValueShape[] {
  const { identity } = solver.read(value);
  const known = entry(foundShapes, solver, () => new Map());
  return entry(known, identity, () => {
    const home = valuePointer(parameter);
    return SHAPES.filter((shape) => {
      const typed = at(home, { type: JSON_TYPES[shape] });
      const both = at(home, { allOf: [value, typed] });
      return solver.sample(solver.read(both)) !== undefined;
    });
  });
}

// By the schema's identity: the same few parameters stand in most operations.
const foundShapes = new WeakMap<Solver, Map<number, readonly ValueShape[]>>();
