import { mkdtempSync, mkdirSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it, test } from "vitest";
import { runCommand } from "../../../scripts/contract/command/run.ts";
import { sourceIo } from "../../../scripts/openapi/source/io.ts";
import { memoryIo } from "../../contract/command/io.ts";

type Files = Readonly<Record<string, string>>;

const around = (paths: string, rest = "") => `openapi: 3.1.0
info: { title: Pets, version: "1" }
servers: [{ url: https://api.example.com }]
paths:
${paths}
${rest}`;

const answering = (response: string) =>
  around(`  /pets:
    get: { responses: { "200": ${response} } }`);

const withSchema = (schema: string) =>
  answering(
    `{ description: OK, content: { application/json: { schema: ${schema} } } }`,
  );

const withBody = (body: string) =>
  around(`  /pets:
    post: { requestBody: ${body}, responses: { "204": { description: OK } } }`);

const withParameter = (parameter: string) =>
  around(`  /pets:
    get: { parameters: [${parameter}], responses: { "204": { description: OK } } }`);

const pet = (type: string) =>
  `type: object\nproperties: { age: { type: ${type} } }\n`;

const inside = (folder: string, files: Files): Files =>
  Object.fromEntries(
    Object.entries(files).map(([name, text]) => [`${folder}/${name}`, text]),
  );

async function compared(base: Files, revised: Files, more: Files = {}) {
  const { io, written } = memoryIo({
    ...inside("a", base),
    ...inside("b", revised),
    ...more,
  });
  const args = ["a/api.yaml", "b/api.yaml", "--all", "--format", "json"];
  const code = await runCommand(args, io);
  expect(written.err).toBe("");
  const report = JSON.parse(written.out) as Report;
  return { code, ...report };
}

interface Report {
  readonly findings: readonly {
    readonly id: string;
    readonly severity: string;
    readonly args: { readonly reference?: string; readonly why?: string };
    readonly location: {
      readonly base?: { readonly file?: string; readonly line?: number };
    };
  }[];
}

/** What both sides say alike, what the base says and what the revised document does. */
type Row = readonly [what: string, same: Files, base: Files, revised: Files];

const SCHEMA = { "api.yaml": withSchema("{ $ref: ./pet.yaml }") };
const [WAS, IS] = [pet("integer"), pet("string")];

const ROWS: readonly Row[] = [
  ["a schema", SCHEMA, { "pet.yaml": WAS }, { "pet.yaml": IS }],
  [
    "a schema in JSON, behind a fragment",
    { "api.yaml": withSchema('{ $ref: "all.json#/$defs/Pet%20dog" }') },
    { "all.json": '{"$defs":{"Pet dog":{"type":"integer"}}}' },
    { "all.json": '{"$defs":{"Pet dog":{"type":"string"}}}' },
  ],
  [
    "a schema behind an anchor",
    { "api.yaml": withSchema('{ $ref: "all.yaml#pet" }') },
    { "all.yaml": "$defs: { p: { $anchor: pet, type: integer } }" },
    { "all.yaml": "$defs: { p: { $anchor: pet, type: string } }" },
  ],
  [
    "a file of a file, in another folder",
    {
      "api.yaml": withSchema("{ $ref: models/list.yaml }"),
      "models/list.yaml": "type: array\nitems: { $ref: ../parts/pet.yaml }",
    },
    { "parts/pet.yaml": WAS },
    { "parts/pet.yaml": IS },
  ],
  [
    "files in a circle",
    {
      "api.yaml": withSchema("{ $ref: a.yaml }"),
      "a.yaml": "type: object\nproperties: { b: { $ref: b.yaml } }",
    },
    {
      "b.yaml":
        "type: object\nproperties: { a: { $ref: a.yaml }, n: { type: integer } }",
    },
    {
      "b.yaml":
        "type: object\nproperties: { a: { $ref: a.yaml }, n: { type: string } }",
    },
  ],
  [
    "a file that refers back to the document",
    { "pet.yaml": "$ref: './api.yaml#/components/schemas/Pet'" },
    {
      "api.yaml": `${SCHEMA["api.yaml"]}components: { schemas: { Pet: { type: integer } } }`,
    },
    {
      "api.yaml": `${SCHEMA["api.yaml"]}components: { schemas: { Pet: { type: string } } }`,
    },
  ],
  [
    "a parameter",
    { "api.yaml": withParameter("{ $ref: p.yaml }") },
    { "p.yaml": "{ in: query, name: q, schema: { type: string } }" },
    { "p.yaml": "{ in: query, name: q, schema: { type: integer } }" },
  ],
  [
    "a response",
    { "api.yaml": answering("{ $ref: 'r.yaml#/ok' }") },
    {
      "r.yaml": `ok: { content: { application/json: { schema: { type: integer } } } }`,
    },
    {
      "r.yaml": `ok: { content: { application/json: { schema: { type: string } } } }`,
    },
  ],
  [
    "a request body",
    { "api.yaml": withBody("{ $ref: r.yaml }") },
    { "r.yaml": "content: { application/json: { schema: { type: string } } }" },
    {
      "r.yaml": "content: { application/json: { schema: { type: integer } } }",
    },
  ],
  [
    "a path item",
    { "api.yaml": around("  /pets: { $ref: ./item.yaml }") },
    { "item.yaml": "get: { responses: { '204': { description: OK } } }" },
    { "item.yaml": "post: { responses: { '204': { description: OK } } }" },
  ],
];

describe.each(ROWS)(
  "a change in %s of another file",
  (_, same, base, revised) => {
    it("is found", async () => {
      const forth = await compared(
        { ...same, ...base },
        { ...same, ...revised },
      );
      expect(forth.code).toBe(1);
      expect(forth.findings[0]?.severity).toBe("breaking");
    });

    it("is none where both files say the same", async () => {
      const whole = { ...same, ...base };
      expect((await compared(whole, whole)).findings).toEqual([]);
    });
  },
);

test("a finding names the file and the line", async () => {
  const { findings } = await compared(
    { ...SCHEMA, "pet.yaml": WAS },
    { ...SCHEMA, "pet.yaml": IS },
  );
  expect(findings[0]?.location.base).toMatchObject({
    file: "a/pet.yaml",
    line: 2,
  });
});

test.each([
  ["../outside.yaml", "it lies outside of the document's folder or server"],
  ["/etc/outside.yaml", "it lies outside of the document's folder or server"],
  [
    "x/../../outside.yaml",
    "it lies outside of the document's folder or server",
  ],
  ["%2e%2e/outside.yaml", "it lies outside of the document's folder or server"],
  [
    "https://other.example/a",
    "it lies outside of the document's folder or server",
  ],
  ["lost.yaml", expect.stringContaining("cannot be read")],
  ["list.yaml", "holds no object"],
  ["old.yaml#/Pet", "it is a document of OpenAPI 3.0.3"],
  ["pets.yaml#/Dog", "nothing stands there"],
])(
  "%s is undecided by name, although both say the same",
  async (reference, why) => {
    const files = {
      "api.yaml": withSchema(`{ $ref: "${reference}" }`),
      "list.yaml": "[1]",
      "old.yaml": "{ openapi: 3.0.3, Pet: { type: string } }",
      "pets.yaml": "Pet: {}",
    };
    const outside = { "outside.yaml": "type: string" };
    const { code, findings } = await compared(files, files, outside);
    expect(code).toBe(0);
    expect(findings).toMatchObject([
      { id: "operation-reference-unread", args: { reference, why } },
    ]);
  },
);

test("a path that only one side could read is undecided, and no operation gone", async () => {
  const { findings } = await compared(
    {
      "api.yaml": around("  /pets: { $ref: item.yaml }"),
      "item.yaml": "get: { responses: { '204': { description: OK } } }",
    },
    { "api.yaml": around("  /pets: { $ref: ../item.yaml }") },
  );
  expect(findings.map(({ id }) => id)).toEqual(["operation-reference-unread"]);
});

test("what comes from stdin has no folder", async () => {
  const { io, written } = memoryIo({
    "a/api.yaml": SCHEMA["api.yaml"],
    "a/pet.yaml": WAS,
    "-": SCHEMA["api.yaml"],
    "pet.yaml": WAS,
  });
  await runCommand(["a/api.yaml", "-", "--all"], io);
  expect(written.out).toContain("operation-reference-unread");
  expect(written.out).toContain('reference "./pet.yaml"');
  expect(written.out).not.toContain("breaking ");
});

test("a link that leads out of the folder is not followed", async () => {
  const root = mkdtempSync(join(tmpdir(), "outside-"));
  mkdirSync(join(root, "in"));
  writeFileSync(join(root, "secret.yaml"), "type: string");
  writeFileSync(join(root, "in/api.yaml"), withSchema("{ $ref: link.yaml }"));
  symlinkSync(join(root, "secret.yaml"), join(root, "in/link.yaml"));
  const { io, written } = memoryIo({});
  const path = join(root, "in/api.yaml");
  await runCommand([path, path, "--all"], { ...io, ...sourceIo });
  expect(written.out).toContain("operation-reference-unread");
});

describe("of a server", () => {
  const URL = "https://specs.example/v1/api.yaml";
  const answer = (files: Files) => (input: string | URL | Request) => {
    const text = files[input instanceof Request ? input.url : String(input)];
    if (text?.startsWith("https:"))
      return Promise.resolve(
        new Response("", { status: 302, headers: { location: text } }),
      );
    return Promise.resolve(new Response(text, { status: text ? 200 : 404 }));
  };
  const run = async (files: Files) => {
    const { io, written } = memoryIo({
      "a/api.yaml": SCHEMA["api.yaml"],
      "a/pet.yaml": WAS,
    });
    const args = ["a/api.yaml", URL, "--all"];
    const code = await runCommand(args, { ...io, fetch: answer(files) });
    return { code, out: written.out };
  };

  it("a file is read", async () => {
    const files = {
      [URL]: SCHEMA["api.yaml"],
      "https://specs.example/v1/pet.yaml": IS,
    };
    expect(await run(files)).toMatchObject({
      code: 1,
      out: expect.stringContaining("https://specs.example/v1/pet.yaml:2:"),
    });
  });

  it("a file that another server has is not", async () => {
    const files = {
      [URL]: SCHEMA["api.yaml"],
      "https://specs.example/v1/pet.yaml": "https://other.example/pet.yaml",
      "https://other.example/pet.yaml": IS,
    };
    expect(await run(files)).toMatchObject({
      code: 0,
      out: expect.stringContaining("operation-reference-unread"),
    });
  });
});
