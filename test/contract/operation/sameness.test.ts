import { expect, test } from "vitest";
import { diffDocuments } from "../../../scripts/contract/index.ts";

const parameter = (name: string, type: string) => ({
  in: "path",
  name,
  required: true,
  schema: { type },
});

function documentWith(path: string): unknown {
  return {
    openapi: "3.1.0",
    paths: {
      [path]: {
        get: {
          parameters: [parameter("a", "string"), parameter("b", "integer")],
          responses: { 200: { description: "OK" } },
        },
      },
    },
  };
}

const ROWS: [name: string, revised: string, breaking: number][] = [
  ["placeholders that change places are a break", "/things/{b}/{a}", 1],
  ["the same placeholders are none", "/things/{a}/{b}", 0],
];

test.each(ROWS)("%s", (_, path, breaking) => {
  const { summary } = diffDocuments({
    base: documentWith("/things/{a}/{b}"),
    revised: documentWith(path),
    scope: "all",
  });
  expect(summary.breaking).toBe(breaking);
});
