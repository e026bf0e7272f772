import { expect, it } from "vitest";
import { diffDocuments } from "../../../scripts/contract/index.ts";
import { lookUp } from "../../../scripts/openapi/pointer.ts";

function documentWith(parameter: object): unknown {
  const responses = { 200: { description: "OK" } };
  const parameters = [{ name: "x", required: true, ...parameter }];
  return {
    openapi: "3.1.0",
    paths: { "/{x}": { get: { parameters, responses } } },
  };
}

const inPath = (schema: object) => documentWith({ in: "path", schema });
const inQuery = (schema: object, more: object = {}) =>
  documentWith({ in: "query", schema, ...more });
const TEXT = { type: "string" };
const LIST = { type: "array", items: TEXT };

it.each<[string, unknown, unknown]>([
  ["a pattern in the path", inPath(TEXT), inPath({ ...TEXT, pattern: "^a" })],
  ["a type in the path", inPath(TEXT), inPath({ type: "integer" })],
  ["a length in the path", inPath(TEXT), inPath({ ...TEXT, minLength: 2 })],
  ["a least number of items", inQuery(LIST), inQuery({ ...LIST, minItems: 2 })],
  ["a list to text", inQuery(LIST), inQuery(TEXT)],
  [
    "a list of one to text",
    inQuery({ ...LIST, maxItems: 1 }),
    inQuery({ ...TEXT, maxLength: 1 }),
  ],
  [
    "a list with commas to text",
    inQuery(LIST, { explode: false }),
    inQuery({ ...TEXT, maxLength: 1 }),
  ],
  ["anything to a number", inQuery({}), inQuery({ type: "integer" })],
  [
    "an empty value",
    inQuery(TEXT, { allowEmptyValue: true }),
    inQuery({ ...TEXT, maxLength: 0 }),
  ],
  ["a style", inQuery(LIST), inQuery(LIST, { explode: false })],
])("%s is told at what stands in the documents", (_, base, revised) => {
  for (const [here, there] of [
    [base, revised],
    [revised, base],
  ] as const) {
    const { findings } = diffDocuments({
      base: here,
      revised: there,
      scope: "all",
    });
    expect(findings).not.toEqual([]);
    for (const { location, args } of findings) {
      expect(lookUp(here, location.base?.pointer ?? "none")).toBeDefined();
      expect(lookUp(there, location.revised?.pointer ?? "none")).toBeDefined();
      expect(JSON.stringify([here, there])).toContain(shownIn(args["base"]));
      expect(JSON.stringify([here, there])).toContain(shownIn(args["revised"]));
    }
  }
});

/** The text of what a bound or pattern was; nothing for what is told of any schema. */
function shownIn(value: unknown): string {
  return typeof value === "string" || typeof value === "number"
    ? JSON.stringify(value)
    : "";
}
