import { expect, it } from "vitest";
import { wantsColour } from "../../../scripts/contract/command/paint.ts";

it.each<[string, boolean, Record<string, string>, boolean]>([
  ["a terminal has colours", true, {}, true],
  ["a pipe has none", false, {}, false],
  ["NO_COLOR takes them away", true, { NO_COLOR: "1" }, false],
  ["an empty NO_COLOR says nothing", true, { NO_COLOR: "" }, true],
  ["FORCE_COLOR gives them to a pipe", false, { FORCE_COLOR: "1" }, true],
  ["FORCE_COLOR=0 takes them away", true, { FORCE_COLOR: "0" }, false],
  ["NO_COLOR wins", true, { NO_COLOR: "1", FORCE_COLOR: "1" }, false],
  ["a dumb terminal has none", true, { TERM: "dumb" }, false],
])("%s", (_, isTerminal, env, expected) => {
  expect(wantsColour(isTerminal, env)).toBe(expected);
});
