import { expect, test } from "vitest";
import { generate, slice } from "../codegen/documents.ts";
import { changedClient, play } from "./changed-client.ts";
import { drop, type Edit, request, response } from "./edit.ts";
import { FAILING } from "./failing.ts";
import { FOLLOWING } from "./following.ts";
import { compileClient } from "./overlay.ts";

const TIMEOUT = 60_000;

test(
  "the client compiles against what the committed slice gives",
  { timeout: TIMEOUT },
  async () => {
    expect(compileClient(await generate(slice()))).toEqual([]);
  },
);

test.each(FAILING)(
  "where %s, the client no longer compiles",
  { timeout: TIMEOUT },
  async (_, edit, file, about) => {
    const document = slice();
    edit(document);
    const complaints = compileClient(await generate(document));
    expect(complaints).toContainEqual({
      file,
      message: expect.stringMatching(about) as unknown,
    });
    expect(
      complaints.filter(({ file }) => file.startsWith("generated")),
    ).toEqual([]);
  },
);

test.each(FOLLOWING.map(([name, edit, ...scenes]) => ({ name, edit, scenes })))(
  "where $name, the client compiles and follows",
  { timeout: TIMEOUT },
  async ({ edit, scenes }) => {
    const document = slice();
    edit(document);
    const generated = await generate(document);
    expect(compileClient(generated)).toEqual([]);
    const client = await changedClient(generated);
    for (const { params, answer, then } of scenes)
      await then(await play(client, params, answer));
  },
);

const USERS: readonly [name: string, edit: Edit, user: string][] = [
  [
    "created_at becomes a number",
    (it) => (response(it).properties["created_at"] = { type: "integer" }),
    "const at: number = key.created_at; void at;",
  ],
  [
    "the request gets a required property",
    (it) => {
      request(it).properties["scope"] = { type: "string" };
      request(it).required.push("scope");
    },
    `apiKeys.create({ name: "my-api-key", scope: "all" });
    // @ts-expect-error
    apiKeys.create({ name: "my-api-key" });`,
  ],
  [
    "the response loses deployment_names",
    (it) => drop(response(it), "deployment_names"),
    `// @ts-expect-error
    void key.deployment_names;`,
  ],
];

test.each(USERS)(
  "where %s, the types that programs see follow",
  { timeout: TIMEOUT },
  async (_, edit, user) => {
    const document = slice();
    edit(document);
    const program = `import type { InferenceApiKeyCreated, InferenceApiKeys } from "./index.ts";
export function use(apiKeys: InferenceApiKeys, key: InferenceApiKeyCreated): void {
  ${user}
  void [apiKeys, key];
}`;
    expect(compileClient(await generate(document), program)).toEqual([]);
  },
);
