import type { Json } from "../../../scripts/contract/schema/index.ts";
import type { Direction } from "../../../scripts/openapi/direction.ts";
import type { OperationFacts } from "../../../scripts/codegen/operations.ts";
import type { UnknownObject } from "../../../scripts/openapi/json.ts";
import { lookUp } from "../../../scripts/openapi/pointer.ts";

/** What a document says of the values that a generated validator is for. */
export interface Described {
  /** The validator's name. */
  readonly name: string;
  readonly schema: Json;
  readonly direction: Direction;
}

export function describedBy(
  document: UnknownObject,
  { name, parameters, request, response }: OperationFacts,
): Described[] {
  const at = (pointer: string): Json => lookUp(document, pointer) as Json;
  const found: Described[] = [];
  if (parameters.length > 0)
    found.push({
      name: `${name}_parameters`,
      schema: {
        type: "object",
        properties: Object.fromEntries(
          parameters.map((each) => [
            each.name,
            each.schema === undefined ? true : at(each.schema),
          ]),
        ),
        required: parameters
          .filter(({ required }) => required)
          .map((each) => each.name),
      },
      direction: "request",
    });
  for (const [direction, body] of [
    ["request", request],
    ["response", response],
  ] as const)
    if (body?.schema !== undefined)
      found.push({
        name: `${name}_${direction}`,
        schema: at(body.schema),
        direction,
      });
  return found;
}
