import { describe, expect, it } from "vitest";
import { detailsOf } from "../../../scripts/contract/finding/details.ts";

const NAMES = Array.from({ length: 40 }, (_, index) => `value${index}`);
const TAIL = "[a-z]{2}".repeat(40);

describe("what differs is said first, and what does not is cut", () => {
  it.each([
    [
      "a value more in a long list",
      { keyword: "enum", base: NAMES, revised: [...NAMES, "new"] },
      'new: "new"; as before: "value0", "value1", "value2", "value3", "value4", "value5" and 34 more',
    ],
    [
      "a list that is new",
      { keyword: "enum", revised: NAMES.slice(0, 2) },
      'now one of "value0", "value1"',
    ],
    [
      "types",
      { keyword: "type", base: ["string"], revised: ["string", "null"] },
      '"string" → "string", "null"',
    ],
    [
      "a required property among others",
      { keyword: "required", property: "tag", base: NAMES, revised: ["tag"] },
      '"tag"',
    ],
    ["a bound", { keyword: "maximum", revised: 9 }, "maximum none → 9"],
    [
      "credentials where there were none",
      { sent: [], missing: ["http bearer"] },
      'sent: nothing; missing: "http bearer"',
    ],
  ])("%s", (_, args, text) => {
    expect(detailsOf(args)).toBe(text);
  });

  it("long patterns are cut around the difference", () => {
    const args = {
      keyword: "pattern",
      base: `^${TAIL}a${TAIL}$`,
      revised: `^${TAIL}b${TAIL}$`,
    };
    const text = detailsOf(args);
    expect(text.length).toBeLessThan(200);
    expect(text).toMatch(/…[^→]*\}a\[[^→]*… → …[^→]*\}b\[[^→]*…/);
  });
});
