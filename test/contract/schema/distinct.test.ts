import { expect, test } from "vitest";
import { ask } from "./ask.ts";

const ITEMS: [name: string, items: object][] = [
  ["texts", { type: "string" }],
  ["texts of a format", { type: "string", format: "uuid" }],
  ["names", { type: "string", pattern: "^[a-z][a-z0-9-]{3,62}$" }],
  ["integers", { type: "integer", minimum: 1 }],
  [
    "objects",
    {
      type: "object",
      properties: { id: { type: "string" } },
      required: ["id"],
    },
  ],
];

test.each(ITEMS)("an array takes a thousand different %s", (_, items) => {
  const list = { type: "array", items, uniqueItems: true };
  const { breaks, undecided } = ask(
    { ...list, maxItems: 1000 },
    { ...list, maxItems: 999 },
  );
  expect(undecided).toEqual([]);
  expect(breaks.map(({ keyword }) => keyword)).toEqual(["maxItems"]);
});

test("where there are fewer values than that, no array is that long", () => {
  const items = { type: "integer", minimum: 1, maximum: 200 };
  const { breaks, undecided } = ask(
    { type: "array", items, uniqueItems: true },
    { type: "array", items, maxItems: 200 },
  );
  expect([...breaks, ...undecided]).toEqual([]);
});
