import { expect, test } from "vitest";
import { numberFrom } from "../../scripts/openapi/decimal.ts";
import { jsonText } from "../../scripts/openapi/json.ts";

const LONG = "9007199254740993";
const value = {
  none: undefined,
  list: [1, "two", null, [], {}, undefined],
  'a "name"': { deep: [{ isSo: true }] },
};

test.each(["", "  "])(
  "jsonText() writes what JSON.stringify writes, indented by %j",
  (indent) => {
    expect(jsonText(value, indent)).toBe(
      JSON.stringify(value, undefined, indent),
    );
  },
);

test.each(["", "  "])(
  "and beside a number that no double holds just the same, indented by %j",
  (indent) => {
    const [text, plain] = [numberFrom(LONG), 1].map((n) =>
      jsonText({ ...value, n }, indent),
    );
    expect(text).toContain(LONG);
    expect(text?.replace(LONG, "1")).toBe(plain);
  },
);
