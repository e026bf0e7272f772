import { at, embed, text } from "../schema/index.ts";
import type { Direction, Draft, Json, Solver } from "../schema/index.ts";
import type { Operation, Parameter } from "./model.ts";
import { SHAPES, writtenForm } from "./serialization.ts";
import type { Shape } from "./serialization.ts";

/** A parameter or header of one side. */
export interface Side {
  readonly operation: Operation;
  readonly parameter: Parameter;
}

export interface DraftPair {
  readonly base: Draft;
  readonly revised: Draft;
}

const TYPES: Record<Shape, readonly string[]> = {
  scalar: ["string", "number", "boolean"],
  array: ["array"],
  object: ["object"],
};

/** The members of a value whose two sides are written differently; no schema's property is likely to be called so. */
export const FORM = "written as";
export const VALUE = "written value";

// An empty array leaves no trace on the wire, an empty path value another URL.
// Both sides have them, so that neither is ever to blame.
const IN_PATH = at("", { minItems: 1, minLength: 1, pattern: "^[^/]+$" });
const ELSEWHERE = at("", { minItems: 1 });

/** What may be sent under the parameter's name. */
export function parameterDraft(side: Side, direction: Direction): Draft {
  const { parameter } = side;
  const core = schemaOf(side, direction);
  if (parameter.serialization.media !== undefined) return core;
  const { pointer, allowEmptyValue } = parameter;
  const value = isAlwaysSendable(side)
    ? core
    : at(pointer, {
        allOf: [core, parameter.place === "path" ? IN_PATH : ELSEWHERE],
      });
  if (!allowEmptyValue) return text(value);
  return text(at(pointer, { anyOf: [value, at(pointer, { const: "" })] }));
}

/** Known without a search for the types that most parameters have. */
function isAlwaysSendable({ parameter: { type, place } }: Side): boolean {
  return type !== undefined && !(type === "string" && place === "path");
}

/** Both sides in comparable form: where they are written differently, the form is part of the value. */
export function parameterDrafts(
  base: Side,
  revised: Side,
  direction: Direction,
  solver: Solver,
): DraftPair {
  const drafts = {
    base: parameterDraft(base, direction),
    revised: parameterDraft(revised, direction),
  };
  if (
    solver.read(drafts.base).identity === solver.read(drafts.revised).identity
  ) {
    if (sameForms(base, revised, SHAPES)) return drafts;
  }
  const shapes = shapesOf(base, direction, solver);
  if (!sameForms(base, revised, shapes)) {
    return {
      base: withForm(base, drafts.base, shapes),
      revised: withForm(revised, drafts.revised, shapes),
    };
  }
  return asLists(base, revised, drafts, direction, solver);
}

function sameForms(
  base: Side,
  revised: Side,
  shapes: readonly Shape[],
): boolean {
  return shapes.every(
    (shape) =>
      writtenForm(base.parameter, shape) ===
      writtenForm(revised.parameter, shape),
  );
}

function withForm(
  { parameter }: Side,
  value: Draft,
  shapes: readonly Shape[],
): Draft {
  const { pointer } = parameter;
  const form = shapes.map((shape) => writtenForm(parameter, shape)).join(", ");
  return at(pointer, {
    type: "object",
    properties: { [FORM]: at(pointer, { const: form }), [VALUE]: value },
    required: [FORM, VALUE],
  });
}

/** One value is a list of one where the reader takes lists, and the other way round. */
function asLists(
  base: Side,
  revised: Side,
  drafts: DraftPair,
  direction: Direction,
  solver: Solver,
): DraftPair {
  if (base.parameter.serialization.media !== undefined) return drafts;
  const [here, there] = [base, revised].map((side) =>
    shapesOf(side, direction, solver).join(),
  );
  if (here === "scalar" && there === "array") {
    return { ...drafts, base: listOfOne(base, drafts.base) };
  }
  if (here === "array" && there === "scalar") {
    return { ...drafts, revised: listOfOne(revised, drafts.revised) };
  }
  return drafts;
}

function listOfOne({ parameter }: Side, items: Draft): Draft {
  const { pointer } = parameter;
  return at(pointer, { type: "array", items, minItems: 1, maxItems: 1 });
}

function shapesOf(
  side: Side,
  direction: Direction,
  solver: Solver,
): readonly Shape[] {
  const core = schemaOf(side, direction);
  const { identity } = solver.read(core);
  let known = foundShapes.get(solver);
  if (!known) foundShapes.set(solver, (known = new Map()));
  let shapes = known.get(identity);
  if (!shapes) {
    const { pointer } = side.parameter;
    shapes = SHAPES.filter((shape) => {
      const typed = at(pointer, { type: TYPES[shape] });
      const both = at(pointer, { allOf: [core, typed] });
      return solver.sample(solver.read(both)) !== undefined;
    });
    known.set(identity, shapes);
  }
  return shapes;
}

// By the schema's identity: the same few parameters stand in most operations.
const foundShapes = new WeakMap<Solver, Map<number, readonly Shape[]>>();

function schemaOf({ operation, parameter }: Side, direction: Direction): Draft {
  const { schema, pointer, examples } = parameter;
  const core =
    schema === undefined
      ? at(pointer, true)
      : embed(operation.document, schema, direction);
  return examples.length === 0
    ? core
    : at(pointer, { allOf: [core], examples: examples as readonly Json[] });
}
