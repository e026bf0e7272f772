import { spawnSync } from "node:child_process";
import { expect, test } from "vitest";
import { optimiseLater } from "../../scripts/engine/options.ts";

test("any Node that runs the tests takes the options, in silence", () => {
  const options = optimiseLater(264_000);
  const said = spawnSync(process.execPath, [...options, "--eval", ""]);
  expect([said.status, said.stderr.toString()]).toEqual([0, ""]);
});
