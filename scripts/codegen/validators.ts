import { type JsonObject } from "../openapi/json.ts";
import { lookUp } from "../openapi/pointer.ts";
import { banner } from "./banner.ts";
import type { OperationFacts } from "./operations.ts";
import type { ParameterFacts } from "./parameters.ts";
import { type Check, referTo, standaloneCode } from "./standalone.ts";

/** The text of `src/generated/validators.ts`: no `eval`, no import, code points counted. */
export async function validatorsFile(
  meaning: JsonObject,
  operations: readonly OperationFacts[],
): Promise<string> {
  const exported = operations.flatMap((operation, index) =>
    validatorsOf(operation, index, meaning),
  );
  // What several names stand for is written once.
  const written = new Map<string, Check>();
  for (const { content, check } of exported)
    if (!written.has(content)) written.set(content, check);
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

${await standaloneCode(meaning, [...written.values()])}
${exported
  .map(
    ({ name, content }) =>
      `export const ${name}: Validator = ${written.get(content)?.name};\n`,
  )
  .join("")}`;
}

/** An exported validator, and the internal one behind it, whose name can't be an exported one. */
interface Exported {
  readonly name: string;
  readonly check: Check;
  /** What it checks, whatever it is called and wherever that stands. */
  readonly content: string;
}

function validatorsOf(
  operation: OperationFacts,
  index: number,
  meaning: JsonObject,
): Exported[] {
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
      content: JSON.stringify([direction, lookUp(meaning, schema)]),
    };
  });
  if (parameters.length === 0) return bodies;
  const all = {
    name: `${name}_parameters`,
    check: {
      name: `parameters${index}`,
      schema: parametersSchema(parameters, (schema) => ({
        $ref: referTo("request", schema),
      })),
    },
    content: JSON.stringify(
      parametersSchema(parameters, (schema) => lookUp(meaning, schema)),
    ),
  };
  return [all, ...bodies];
}

/** All parameters of an operation as one object, by their wire names. */
function parametersSchema(
  parameters: readonly ParameterFacts[],
  schemaAt: (pointer: string) => unknown,
): JsonObject {
  return {
    type: "object",
    properties: Object.fromEntries(
      parameters.map(({ name, schema }) => [
        name,
        schema === undefined ? true : schemaAt(schema),
      ]),
    ),
    required: parameters
      .filter(({ required }) => required)
      .map(({ name }) => name),
  };
}
