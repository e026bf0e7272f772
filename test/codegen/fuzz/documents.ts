import type { Json } from "../../../scripts/contract/schema/index.ts";
import type { UnknownObject } from "../../../scripts/openapi/json.ts";
import type { Random } from "../../contract/fuzz/random.ts";
import { randomPair } from "../../contract/fuzz/pairs.ts";
import { randomSchema } from "../../contract/fuzz/schemas.ts";
import { documentOf } from "../documents.ts";

/** A document of several operations, whose bodies are random schemas that refer to the same components. */
export function randomDocument(
  random: Random,
  operations: number,
): UnknownObject {
  const { schema, definitions } = randomPair(random).writer;
  const document = documentOf(schema, schema, definitions);
  const paths = Object.fromEntries(
    Array.from({ length: operations }, (_, index) => [
      `/${index}`,
      { post: operation(random, `make${index}`) },
    ]),
  );
  return inComponents({ ...document, paths }) as UnknownObject;
}

function operation(random: Random, operationId: string): UnknownObject {
  const body = (): UnknownObject => ({
    content: { "application/json": { schema: randomSchema(random, 2) } },
  });
  return {
    operationId,
    parameters: [
      {
        name: "limit",
        in: "query",
        required: random.chance(0.5),
        schema: scalar(random),
      },
    ],
    requestBody: body(),
    responses: { 200: { description: "", ...body() } },
  };
}

/** As it stands in a query: no object, which is written in another style. */
function scalar(random: Random): Json {
  const schema = randomSchema(random, 0);
  const text = JSON.stringify(schema);
  return /object|array/.test(text) ? { type: "integer" } : schema;
}

function inComponents(value: UnknownObject): unknown {
  return JSON.parse(
    JSON.stringify(value).replaceAll('"#/$defs/', '"#/components/schemas/'),
  );
}
