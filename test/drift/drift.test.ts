import { beforeAll, expect, test } from "vitest";
import { sliceDocument } from "../../scripts/update/slicing/slice.ts";
import { plays } from "../../src/sandbox/plays.ts";
import { generate, slice, type Slice } from "../codegen/documents.ts";
import {
  type Complaint,
  type Files,
  typeCheck,
} from "../codegen/type-check.ts";
import type * as Client from "../../src/index.ts";
import { play } from "./changed-client.ts";
import { drop, type Edit, request, response } from "./edit.ts";
import { FAILING } from "./failing.ts";
import { FOLLOWING } from "./following.ts";
import { FOLLOWING_HEADERS } from "./following-headers.ts";
import { rebuilt } from "./rebuilt.ts";
import { regenerated, UNAFFECTED } from "./regenerated.ts";

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

const FOLLOWS = [...FOLLOWING, ...FOLLOWING_HEADERS];

const UNCHANGED = "nothing changes";

/** Each change of the spec, and a program that uses the client that is made of it. */
const EDITS: readonly [name: string, edit: Edit, user?: string][] = [
  [UNCHANGED, () => {}],
  ...FAILING.map(([name, edit]): [string, Edit] => [name, edit]),
  ...FOLLOWS.map(([name, edit]): [string, Edit] => [name, edit]),
  ...USERS,
];

const generated = new Map<string, Files>();
const complaints = new Map<string, readonly Complaint[]>();

beforeAll(async () => {
  for (const [name, edit] of EDITS) {
    const document = ofMethods();
    edit(document);
    generated.set(name, await generate(document));
  }
  const said = await typeCheck(
    EDITS.map(([name, , user]) =>
      regenerated(generated.get(name)!).set("user.ts", programOf(user)),
    ),
    {},
    UNAFFECTED,
  );
  EDITS.forEach(([name], index) => complaints.set(name, said[index]!));
});

/** What else is vendored concerns no method, and would be made anew for each edit. */
function ofMethods(): Slice {
  return sliceDocument(slice(), Object.keys(plays)).slice as Slice;
}

function programOf(user = ""): string {
  return `import type { InferenceApiKeyCreated, InferenceApiKeys } from "./index.ts";
export function use(apiKeys: InferenceApiKeys, key: InferenceApiKeyCreated): void {
  ${user}
  void [apiKeys, key];
}`;
}

test("the client compiles against what the committed slice gives", () => {
  expect(complaints.get(UNCHANGED)).toEqual([]);
});

test.each(FAILING)(
  "where %s, the client no longer compiles",
  (name, _, file, about) => {
    const said = complaints.get(name)!;
    expect(said).toContainEqual({
      file,
      message: expect.stringMatching(about) as unknown,
    });
    expect(said.filter(({ file }) => file.startsWith("generated"))).toEqual([]);
  },
);

test.each(FOLLOWS.map(([name, , ...scenes]) => ({ name, scenes })))(
  "where $name, the client compiles and follows",
  async ({ name, scenes }) => {
    expect(complaints.get(name)).toEqual([]);
    const client = await rebuilt<typeof Client>(
      "index.ts",
      generated.get(name)!,
    );
    for (const { params, answer, then } of scenes)
      await then(await play(client, params, answer));
  },
);

test.each(USERS)("where %s, the types that programs see follow", (name) => {
  expect(complaints.get(name)).toEqual([]);
});
