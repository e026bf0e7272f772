import { mkdtempSync, mkdirSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it, test } from "vitest";
import { runCommand } from "../../../scripts/contract/command/run.ts";
import { outsideOf } from "../../../scripts/openapi/source/io.ts";
import { memoryIo } from "../../contract/memory-io.ts";
import {
  around,
  compared,
  type Files,
  IS,
  SCHEMA,
  WAS,
  withSchema,
} from "./compared.ts";

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
  expect(written.out).toContain('"./pet.yaml"');
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
  await runCommand([path, path, "--all"], { ...io, ...outsideOf(root) });
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
