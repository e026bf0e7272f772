import { expect, it } from "vitest";
import type * as Sandboxes from "../../src/sandbox/index.ts";
import { generate, slice } from "../codegen/documents.ts";
import { type Edit, parameters } from "../drift/edit.ts";
import { rebuilt } from "../drift/rebuilt.ts";
import { headers, url } from "./post.ts";

// No operation of the vendored slice takes a header.
const takesHeaders: Edit = (document) =>
  parameters(document).push(
    {
      name: "X-Trace",
      in: "header",
      schema: { type: "string", maxLength: 3 },
    },
    { name: "X-Limit", in: "header", schema: { type: "integer", minimum: 1 } },
  );

const document = slice();
takesHeaders(document);
const { createSandbox } = await rebuilt<typeof Sandboxes>(
  "sandbox/index.ts",
  await generate(document),
);

it.each<[name: string, value: string, refused: string[]]>([
  ["X-Trace", "abc", []],
  ["x-trace", "abcd", ["X-Trace"]],
  ["X-Limit", "1", []],
  ["X-Limit", "0", ["X-Limit"]],
  ["X-Limit", "one", ["X-Limit"]],
])("asks the spec of a header %s: %s", async (name, value, refused) => {
  const { fetch, apiKey, keys } = createSandbox();
  const response = await fetch(url, {
    method: "POST",
    headers: { ...headers(apiKey), [name]: value },
    body: JSON.stringify({ name: "my-api-key" }),
  });
  const { invalid_fields: fields = {} } = (await response.json()) as {
    invalid_fields?: object;
  };
  expect(Object.keys(fields)).toEqual(refused);
  expect(response.status).toBe(refused.length === 0 ? 200 : 400);
  expect(keys).toHaveLength(refused.length === 0 ? 1 : 0);
});
