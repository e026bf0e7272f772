import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { transform } from "esbuild";
import { load } from "js-yaml";
import { expect, test } from "vitest";
import { lintable } from "../../scripts/update/checks/lintable.ts";
import { keysDocument } from "./support/documents.ts";
import { emptyTree } from "./support/tree.ts";
import { update } from "./support/update.ts";

type Loose = Record<string, any>;

/** Runs a validator of the vendored response on some JSON text. */
async function validates(root: string): Promise<(json: string) => boolean> {
  const file = join(root, "src/generated/validators.ts");
  const { code } = await transform(await readFile(file, "utf8"), {
    loader: "ts",
  });
  const module: Loose = await import(
    `data:text/javascript,${encodeURIComponent(code)}`
  );
  return (json) => module["Keys_create_response"](JSON.parse(json));
}

const named = (name: string) => (schema: Loose) => {
  Object.defineProperty(schema["properties"], name, {
    value: { type: "string" },
    enumerable: true,
  });
  schema["required"].push(name);
  schema["additionalProperties"] = false;
};

const withMember = (name: string, value: unknown) =>
  `{"name":"a","secret":"b","${name}":${JSON.stringify(value)}}`;
const plain = `{"name":"a","secret":"b"}`;

const names = [
  "valueOf",
  "hasOwnProperty",
  "toLocaleString",
  "constructor",
  "__proto__",
].map(
  (name) =>
    [
      `a property ${name}`,
      named(name),
      withMember(name, "text"),
      withMember(name, 7),
    ] as const,
);

test.each<readonly [string, (schema: Loose) => void, string, string]>([
  ...names,
  [
    "nullable, which has no effect",
    (schema) => (schema["properties"].name.nullable = true),
    plain,
    `{"name":null,"secret":"b"}`,
  ],
  [
    "a name that is required twice",
    (schema) => schema["required"].push("name"),
    plain,
    `{"secret":"b"}`,
  ],
  [
    "true and false as schemas",
    (schema) =>
      Object.assign(schema["properties"], { any: true, never: false }),
    withMember("any", [1]),
    withMember("never", 1),
  ],
  [
    "an unknown keyword id",
    (schema) => (schema["id"] = 7),
    plain,
    `{"secret":"b"}`,
  ],
])("%s is vendored, and checked as it is meant", async (_, edit, yes, no) => {
  const root = await emptyTree();
  const document = keysDocument();
  edit(document.components.schemas.CreatedKey);
  await update(root, document, { add: ["Keys.create"] });
  const isValid = await validates(root);
  expect([isValid(yes), isValid(no)]).toEqual([true, false]);
  const slice = load(
    await readFile(join(root, "openapi/cloud_api.yaml"), "utf8"),
  ) as Loose;
  const { properties } = slice["components"].schemas.CreatedKey;
  expect(Object.keys(properties).sort()).toEqual(
    Object.keys(document.components.schemas.CreatedKey.properties).sort(),
  );
  expect(Object.getPrototypeOf(properties)).toBe(Object.prototype);
});

test("a type has the names of the document", async () => {
  const root = await emptyTree();
  const document = keysDocument();
  const { CreatedKey } = document.components.schemas;
  for (const name of ["valueOf", "__proto__"]) named(name)(CreatedKey);
  await update(root, document, { add: ["Keys.create"] });
  const types = await readFile(join(root, "src/generated/types.ts"), "utf8");
  expect(types).toContain("            valueOf: string;\n");
  expect(types).toContain("            __proto__: string;\n");
  expect(types).not.toContain("__own");
});

test("nullable is told once, however often it stands there", async () => {
  const root = await emptyTree();
  const document: Loose = keysDocument();
  for (const key of ["name", "secret"])
    document["components"].schemas.CreatedKey.properties[key].nullable = true;
  const { nullable } = await update(root, document, { add: ["Keys.create"] });
  expect(nullable).toEqual(
    ["name", "secret"].map(
      (key) => `/components/schemas/CreatedKey/properties/${key}/nullable`,
    ),
  );
});

test("Redocly's rules see a schema where JSON Schema allows true and false", () => {
  const schema = {
    nullable: true,
    id: "a",
    properties: { nullable: true, id: false },
    default: { nullable: true },
    allOf: [true],
  };
  expect(lintable({ components: { schemas: { A: schema } } })).toEqual({
    components: {
      schemas: {
        A: {
          properties: { nullable: {}, id: { not: {} } },
          default: { nullable: true },
          allOf: [{}],
        },
      },
    },
  });
});
