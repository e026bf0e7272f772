import { expect, it } from "vitest";
import { runCommand } from "../../../scripts/contract/command/run.ts";
import { caseOf } from "../report/render.ts";
import { memoryIo } from "../memory-io.ts";

const { base, revised } = caseOf("mixed");

async function run(live: string, operations: string[], ...args: string[]) {
  const { io, written } = memoryIo({
    "/installed/openapi/cloud_api.yaml": base,
    "/installed/openapi/upstream.json": JSON.stringify({ operations }),
    // The working folder's own slice has no part in it.
    "openapi/upstream.json": JSON.stringify({ operations: ["other"] }),
    live,
  });
  const code = await runCommand(["--installed", "live", ...args], io);
  return { code, ...written };
}

it("a client that still fits is told so", async () => {
  const { code, out } = await run(caseOf("unchanged").revised, ["listPets"]);
  expect(code).toBe(0);
  expect(out).toMatch(/^Still true: pet-client@1\.2\.3 fits live\n/);
  expect(out).toContain("1 operation compared");
});

it("a client that fits no more is told so, with proof", async () => {
  const { code, out } = await run(revised, ["getPet"]);
  expect(code).toBe(1);
  expect(out).toMatch(
    /^No longer true: pet-client@1\.2\.3 does not fit live\n/,
  );
  expect(out).toContain('"status": "adopted"');
  expect(out).toContain("base pet-client/openapi/cloud_api.yaml:68:11");
});

it("a break of an operation that the client doesn't have is nothing to it", async () => {
  const cut = revised.replace(/^ +- adopted\n/m, "");
  expect((await run(cut, ["getPet"])).code).toBe(0);
});

it("an operation that is gone is a break, not an unknown name", async () => {
  const { code, out } = await run(revised, ["deletePet"]);
  expect(code).toBe(1);
  expect(out).toContain("operation-removed");
});

it.each([
  ["a second source", ["other"]],
  ["--all", ["--all"]],
])("%s is refused", async (_, args) => {
  const { code, err } = await run(revised, ["getPet"], ...args);
  expect(code).toBe(2);
  expect(err).toContain("--installed");
});
