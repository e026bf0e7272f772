import { type JsonObject } from "../openapi/json.ts";
import { banner } from "./banner.ts";
import type { OperationFacts } from "./operations.ts";
import { type Check, standaloneCode } from "./standalone.ts";

/** The text of `src/generated/validators.ts`: no `eval`, no import, code points counted. */
export async function validatorsFile(
  meaning: JsonObject,
  operations: readonly OperationFacts[],
): Promise<string> {
  const bodies = operations.flatMap(bodiesOf);
  const checks = bodies.map(({ check }) => check);
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
${bodies
  .map(
    ({ name, check }) => `export const ${name}: Validator = ${check.name};\n`,
  )
  .join("")}`;
}

/** An exported validator, and the internal one behind it, whose name can't be an exported one. */
interface Body {
  readonly name: string;
  readonly check: Check;
}

function bodiesOf(operation: OperationFacts, index: number): Body[] {
  return (["request", "response"] as const).flatMap((direction) => {
    const schema = operation[direction]?.schema;
    if (schema === undefined) return [];
    return {
      name: `${operation.name}_${direction}`,
      check: { name: `${direction}${index}`, direction, schema },
    };
  });
}
