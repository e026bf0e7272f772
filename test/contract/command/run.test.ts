import { describe, expect, it } from "vitest";
import { runCommand } from "../../../scripts/contract/command/run.ts";
import { memoryIo } from "../memory-io.ts";

function document(required: string, operationId = "addPet"): string {
  return `openapi: 3.1.0
info: { title: Pets, version: "1" }
paths:
  /pets:
    post:
      operationId: ${operationId}
      requestBody:
        required: ${required}
        content:
          application/json: { schema: { type: object, properties: { name: { type: string } } } }
      responses:
        "200": { description: OK }
  /dogs:
    get:
      operationId: listDogs
      responses:
        "200": { description: OK }
`;
}

const FILES = {
  "old.yaml": document("false"),
  "new.yaml": document("true"),
  "same.yaml": document("false"),
  "empty.yaml": "",
  "swagger.yaml": 'swagger: "2.0"',
  "doubt.yaml": document("false").replace("name:", "title:"),
};

async function run(args: string[], more: Record<string, string> = {}) {
  const { io, written } = memoryIo({ ...FILES, ...more });
  return { code: await runCommand(args, io), ...written };
}

describe("the exit code", () => {
  it.each([
    ["is 0 without a difference", ["old.yaml", "same.yaml"], 0],
    ["is 1 with a break", ["old.yaml", "new.yaml"], 1],
    ["is 0 with what is only news", ["new.yaml", "old.yaml"], 0],
    [
      "is 0 with a break that is not to fail",
      ["old.yaml", "new.yaml", "--fail-on", "never"],
      0,
    ],
    ["is 0 with doubt", ["old.yaml", "doubt.yaml"], 0],
    [
      "is 1 with doubt that is to fail",
      ["old.yaml", "doubt.yaml", "--fail-on=undecided"],
      1,
    ],
    [
      "is 0 for an operation that does not break",
      ["old.yaml", "new.yaml", "--operation", "listDogs"],
      0,
    ],
    [
      "is 1 for one that breaks, by method and path",
      ["old.yaml", "new.yaml", "--operation", "POST /pets"],
      1,
    ],
    ["is 2 for a file that is not there", ["old.yaml", "lost.yaml"], 2],
    ["is 2 for an empty file", ["old.yaml", "empty.yaml"], 2],
    ["is 2 for another format", ["old.yaml", "swagger.yaml"], 2],
    [
      "is 2 for an operation that is not there",
      ["old.yaml", "new.yaml", "--operation", "addPets"],
      2,
    ],
    ["is 2 with one source", ["old.yaml"], 2],
    ["is 2 with three sources", ["old.yaml", "new.yaml", "same.yaml"], 2],
    ["is 2 with stdin twice", ["-", "-"], 2],
    ["is 2 with an unknown option", ["old.yaml", "new.yaml", "--colour"], 2],
    [
      "is 2 with an unknown format",
      ["old.yaml", "new.yaml", "--format", "xml"],
      2,
    ],
    [
      "is 2 with an unknown threshold",
      ["old.yaml", "new.yaml", "--fail-on", "warning"],
      2,
    ],
    [
      "is 2 with two scopes",
      ["old.yaml", "new.yaml", "--all", "--operation", "addPet"],
      2,
    ],
  ])("%s", async (_, args, code) => {
    const result = await run(args);
    expect([result.code, result.err]).toEqual([
      code,
      code === 2 ? expect.stringContaining("gcore-contract-diff: ") : "",
    ]);
    if (code === 2) expect(result.out).toBe("");
  });
});

it("says so where there is nothing to compare", async () => {
  const nothing = "openapi: 3.1.0\ncomponents: {}\n";
  const { code, out } = await run(["nothing.yaml", "nothing.yaml"], {
    "nothing.yaml": nothing,
  });
  expect(code).toBe(0);
  expect(out).toMatch(/^Nothing compared: neither document has an operation/);
});

it("the complaint about an unknown operation names the nearest ones", async () => {
  const { err } = await run(["old.yaml", "new.yaml", "--operation", "addPets"]);
  expect(err).toContain("old.yaml and new.yaml");
  expect(err).toContain('"addPet"');
});

it("sources may come from stdin and from git", async () => {
  const { code } = await run(["git:HEAD:api.yaml", "-"], {
    "HEAD:api.yaml": document("false"),
    "-": document("true"),
  });
  expect(code).toBe(1);
});

describe("the default scope", () => {
  const vendored = (text: string) => ({ "openapi/upstream.json": text });

  it.each([
    [
      "is what the folder has vendored",
      vendored('{"operations":["listDogs"]}'),
      0,
    ],
    ["is everything where nothing is vendored", {}, 1],
    ["refuses a list that it cannot read", vendored('{"operations":7}'), 2],
    ["refuses what is not JSON", vendored("operations"), 2],
  ])("%s", async (_, files, code) => {
    expect((await run(["old.yaml", "new.yaml"], files)).code).toBe(code);
  });

  it("gives way to --all", async () => {
    const files = vendored('{"operations":["listDogs"]}');
    expect((await run(["old.yaml", "new.yaml", "--all"], files)).code).toBe(1);
  });
});

it("--help and --version are told and nothing is compared", async () => {
  expect((await run(["--help"])).out).toContain("Usage: gcore-contract-diff");
  expect((await run(["--version"])).out).toBe("1.2.3\n");
});

it("text has the place in both files, and an example", async () => {
  const { out } = await run(["old.yaml", "new.yaml"]);
  expect(out).toBe(`Breaking: clients written for the base can fail
old.yaml → new.yaml
1 breaking, 0 undecided, 0 compatible; 2 operations compared, 1 with a break
By semantic versioning: major
Each break has an example that two independent validators have confirmed.

breaking request-body-became-required
  body: the body may no longer be left out
  in POST /pets (addPet)
  base old.yaml:7:7 /paths/~1pets/post/requestBody
  revised new.yaml:7:7 /paths/~1pets/post/requestBody
  A client of the base may send this:
  > POST https://server.example/pets
  The revised server refuses it: by new.yaml:7:7 it expects body to be there

What an id means, and what to do: \`gcore-contract-diff --explain ID\`
`);
});

describe("--explain", () => {
  it("tells what an id means, with an example, and needs no documents", async () => {
    const { code, out } = await run(["--explain", "request-enum-added"]);
    expect(code).toBe(0);
    expect(out).toMatch(/^### request-enum-added\n/);
    expect(out).toContain("**If you call it**");
    expect(out).toMatch(/^\+ .*enum:$/m);
  });

  it("names the ids that are like one that is none", async () => {
    const { code, err } = await run(["--explain", "request-enum-add"]);
    expect(code).toBe(2);
    expect(err).toMatch(/"request-enum-add" is no id.*request-enum-added/);
  });
});
