import { readFileSync } from "node:fs";
import { Ajv2020 } from "ajv/dist/2020.js";
import { load } from "js-yaml";
import { expect, it } from "vitest";
import { createSandbox } from "../../src/sandbox/index.ts";
import { plays } from "../../src/sandbox/plays.ts";
import { ask } from "./ask.ts";

type Loose = Record<string, any>;

const document = load(
  readFileSync(
    new URL("../../openapi/cloud_api.yaml", import.meta.url),
    "utf8",
  ),
) as Loose;

// The slice itself is the judge: nothing of what was generated from it takes part.
const ajv = new Ajv2020({ strict: false, validateFormats: false });
ajv.addSchema(document, "slice");

/** What the document says of one answer: whether its status is declared, and its body as its schema has it. */
function departures(
  path: string,
  method: string,
  { status, body }: { status: number; body: unknown },
): unknown {
  const declared = document["paths"][path][method.toLowerCase()].responses;
  if (!(status in declared)) return `undeclared status ${status}`;
  if (declared[status].content === undefined) return body;
  const at = [path, method.toLowerCase(), "responses", String(status)]
    .concat("content", "application/json", "schema")
    .map((name) => encodeURIComponent(name.replaceAll("/", "~1")));
  const isBody = ajv.getSchema(`slice#/paths/${at.join("/")}`);
  if (isBody === undefined) throw new Error(`No schema at ${at.join("/")}`);
  return isBody(body) ? undefined : isBody.errors;
}

const all = "/cloud/v3/inference/{project_id}/api_keys";
const one = `${all}/{api_key_name}`;

const calls: readonly (readonly [string, string, string, unknown?])[] = [
  [all, "POST", "", { name: "key-2" }],
  [
    all,
    "POST",
    "",
    { name: "a.dotted", description: "😀", expires_at: "2030" },
  ],
  [all, "GET", ""],
  [all, "GET", "?limit=1&offset=1"],
  [one, "GET", "/key-1"],
  [one, "PATCH", "/key-1", { description: null }],
  [one, "PATCH", "/key-2", { description: "mine" }],
  [one, "DELETE", "/key-2"],
  [all, "GET", ""],
];

it("every answer of every operation is what the slice says", async () => {
  const keys = [{ name: "key-1", deployment_names: ["a-model"] }];
  const sandbox = createSandbox({ keys });
  for (const [path, method, below, body] of calls) {
    const told = await ask(sandbox, method, below, body);
    expect([method, below, departures(path, method, told)]).toEqual([
      method,
      below,
      undefined,
    ]);
  }
});

it("no operation that the sandbox plays is left out above", () => {
  const played = Object.entries(document["paths"] as Loose).flatMap(
    ([path, item]) =>
      Object.entries(item as Loose).flatMap(([method, { operationId }]) =>
        operationId in plays ? `${method.toUpperCase()} ${path}` : [],
      ),
  );
  const asked = new Set(calls.map(([path, method]) => `${method} ${path}`));
  expect([...asked].sort()).toEqual(played.sort());
});
