import { type UnknownObject } from "../openapi/json.ts";
import { banner } from "./banner.ts";
import type { OperationFacts } from "./operations.ts";
import type { ParameterFacts } from "./parameters.ts";
import { type Check, referTo, standaloneCode } from "./standalone.ts";

/** The text of `src/generated/validators.ts`: no `eval`, no import, code points counted. */
export async function validatorsFile(
  meaning: UnknownObject,
  operations: readonly OperationFacts[],
): Promise<string> {
  const exported = operations.flatMap(validatorsOf);
  const checks = exported.map(({ check }) => check);
  return `${banner}// @ts-nocheck: Ajv writes JavaScript; only the exports below are typed.

/** One way in which a value departs from its schema: Ajv's error object, without words. */
export interface ValidationError {
  /** JSON pointer into the value. */
  readonly instancePath: string;
  readonly keyword: string;
  readonly params: Readonly<Record<string, unknown>>;
}

/** True where the value follows its schema; otherwise \`errors\` holds every departure, until the next call. */
export interface Validator {
  (value: unknown): boolean;
  errors?: readonly ValidationError[] | null;
}

${await standaloneCode(meaning, checks)}
${exported
  .map(
    ({ name, check }) => `export const ${name}: Validator = ${check.name};\n`,
  )
  .join("")}`;
}

/** An exported validator, and the internal one behind it, whose name can't be an exported one. */
interface Exported {
  readonly name: string;
  readonly check: Check;
}

function validatorsOf(operation: OperationFacts, index: number): Exported[] {
  const { name, parameters } = operation;
  const bodies = (["request", "response"] as const).flatMap((direction) => {
    const schema = operation[direction]?.schema;
    if (schema === undefined) return [];
    return {
      name: `${name}_${direction}`,
      check: {
        name: `${direction}${index}`,
        schema: referTo(direction, schema),
      },
    };
  });
  if (parameters.length === 0) return bodies;
  const check = {
    name: `parameters${index}`,
    schema: parametersSchema(parameters),
  };
  return [{ name: `${name}_parameters`, check }, ...bodies];
}

/** All parameters of an operation as one object, by their wire names. */
function parametersSchema(
  parameters: readonly ParameterFacts[],
): UnknownObject {
  return {
    type: "object",
    properties: Object.fromEntries(
      parameters.map(({ name, schema }) => [
        name,
        schema === undefined ? true : { $ref: referTo("request", schema) },
      ]),
    ),
    required: parameters
      .filter(({ required }) => required)
      .map(({ name }) => name),
  };
}
