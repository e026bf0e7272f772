import {
  at,
  embed,
  text,
  type Direction,
  type Draft,
  type Json,
} from "../schema/index.ts";
import { allowsAnyText, declaredShapes } from "./declared-shapes.ts";
import type { Operation, Parameter } from "./model.ts";
import { wireConstraints, type Openness } from "./wire-constraints.ts";
import { isTyped, type ValueShape } from "./serialization.ts";

/** A parameter or header, with the operation that declares it. */
export interface DeclaredParameter {
  readonly operation: Operation;
  readonly parameter: Parameter;
}

/** What is sent under the parameter's name. */
export function sentDraft(
  side: DeclaredParameter,
  direction: Direction,
): Draft {
  return written(side, sentValue(side, direction));
}

/** What is understood under the parameter's name. */
export function readDraft(
  side: DeclaredParameter,
  direction: Direction,
): Draft {
  return written(side, readValue(side, direction));
}

/** The value before it is written; `alsoBe`: what else is known of it. */
export function sentValue(
  side: DeclaredParameter,
  direction: Direction,
  ...alsoBe: readonly Draft[]
): Draft {
  const { parameter } = side;
  const core = readValue(side, direction);
  const limits = isTyped(parameter)
    ? undefined
    : wireConstraints(parameter, valuePointer(parameter), opennessOf(side));
  const more = [...(limits ? [limits] : []), ...alsoBe];
  const examples = parameter.examples as readonly Json[];
  return more.length + examples.length === 0
    ? core
    : at(valuePointer(parameter), { allOf: [core, ...more], examples });
}

export function readValue(
  { operation, parameter: { schema, pointer } }: DeclaredParameter,
  direction: Direction,
): Draft {
  return schema === undefined
    ? at(pointer, true)
    : embed(operation.document, schema.pointer, direction, schema.value);
}

/** The value in the form in which it travels. */
export function written({ parameter }: DeclaredParameter, value: Draft): Draft {
  if (isTyped(parameter)) return value;
  const home = valuePointer(parameter);
  return text(
    parameter.allowEmptyValue
      ? at(home, { anyOf: [value, at(home, { const: "" })] })
      : value,
  );
}

/** Where what is said of the value stands. */
export function valuePointer({ schema, pointer }: Parameter): string {
  return schema?.pointer ?? pointer;
}

/** The shapes besides a single text that the schema speaks of. */
export function spokenOf(side: DeclaredParameter): ReadonlySet<ValueShape> {
  return declaredShapes(side.parameter.schema);
}

function opennessOf(side: DeclaredParameter): Openness {
  if (side.parameter.type !== undefined || spokenOf(side).size > 0)
    return "none";
  return allowsAnyText(side.parameter.schema) ? "any text" : "one text";
}

/** What one side sends under a parameter's name and what the other understands, in comparable form. */
export interface Question {
  readonly writer: Draft;
  readonly reader: Draft;
}
