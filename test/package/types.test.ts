import { expect, inject, test } from "vitest";
import { tool } from "./consumer.ts";
import { SETTINGS, typeCheck } from "./types.ts";

// `npm run test:matrix` asks every compiler, with all of them: that takes minutes.
const [first, last] = [SETTINGS[0] ?? [], SETTINGS.at(-1) ?? []];

test.each([[first], [last]])("the types hold with %j", async (settings) => {
  const compiler = tool("typescript-7/bin/tsc");
  expect(await typeCheck(inject("installed"), compiler, settings)).toBe("");
});
