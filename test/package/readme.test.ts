import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { ROOT } from "./consumer.ts";

const readme = await readFile(join(ROOT, "README.md"), "utf8");

test("every npm script that the README names exists", async () => {
  const { scripts } = JSON.parse(
    await readFile(join(ROOT, "package.json"), "utf8"),
  ) as { scripts: Record<string, string> };
  const named = [...readme.matchAll(/npm run ([\w:]+)/g)].map(
    ([, name]) => name,
  );
  expect(Object.keys(scripts)).toEqual(expect.arrayContaining(named));
});

test("the README's length is that of a front door", () => {
  expect(readme.split("\n").length).toBeLessThanOrEqual(200);
});
