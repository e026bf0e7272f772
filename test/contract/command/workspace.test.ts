import { join, resolve } from "node:path";
import { expect, it } from "vitest";
import { inWorkspace } from "../../../scripts/contract/command/workspace.ts";
import { runCommand } from "../../../scripts/contract/command/run.ts";
import { memoryIo } from "../memory-io.ts";
import { caseOf } from "../report/render.ts";

const ROOT = resolve("/workspace/pets");

it.each([
  ["an absolute path", join(ROOT, "openapi/new.yaml"), "openapi/new.yaml"],
  ["a path from the working folder", "new.yaml", "api/new.yaml"],
  ["a path upwards", "../openapi/new.yaml", "openapi/new.yaml"],
  ["a name that begins with dots", "..new.yaml", "api/..new.yaml"],
  ["a file elsewhere", resolve("/elsewhere/new.yaml"), undefined],
  ["a file beside the workspace", "../../new.yaml", undefined],
])("%s", (_, path, name) => {
  expect(inWorkspace(ROOT, join(ROOT, "api"))(path)).toBe(name);
});

it("annotations and SARIF name a file by its place in the workspace", async () => {
  const { base, revised } = caseOf("mixed");
  const path = join(ROOT, "openapi/new.yaml");
  const { io, written } = memoryIo({ "old.yaml": base, [path]: revised });
  const args = ["--all", "--format=sarif", "--output=sarif", "--format=github"];
  await runCommand(["old.yaml", path, ...args], {
    ...io,
    inWorkspace: inWorkspace(ROOT, ROOT),
  });
  expect(written.out).toContain("::error file=openapi/new.yaml,line=");
  expect(written.files["sarif"]).toContain('"uri": "openapi/new.yaml"');
});

it("a file outside of the workspace is annotated without one", async () => {
  const { base, revised } = caseOf("mixed");
  const { io, written } = memoryIo({ "old.yaml": base, "/new.yaml": revised });
  await runCommand(["old.yaml", "/new.yaml", "--all", "--format=github"], {
    ...io,
    inWorkspace: () => undefined,
  });
  expect(written.out).toContain("::error title=");
});
