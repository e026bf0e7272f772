import { expect, it } from "vitest";
import {
  at,
  createSolver,
  embed,
  text,
} from "../../../scripts/contract/schema/index.ts";
import type { SchemaHandle } from "../../../scripts/contract/schema/index.ts";
import { verdict } from "./ask.ts";

const ROWS: readonly (readonly [
  string,
  unknown,
  unknown,
  readonly string[],
])[] = [
  ["an integer is a string", { type: "integer" }, { type: "string" }, []],
  ["a boolean is a string", { type: "boolean" }, { type: "string" }, []],
  ["null is a string", { type: ["string", "null"] }, { type: "string" }, []],
  [
    "a string is not always an integer",
    { type: "string" },
    { type: "integer" },
    ['type@/p {"p":""}'],
  ],
  [
    "digits are an integer",
    { type: "string", pattern: "^[1-9][0-9]*$" },
    { type: "integer" },
    [],
  ],
  [
    "leading zeros are none",
    { type: "string", pattern: "^[0-9]{2}$" },
    { type: "integer" },
    ['type@/p {"p":"00"}'],
  ],
  [
    "values and their spelling",
    { enum: [1, 2, true] },
    { enum: ["1", "2", "true"] },
    [],
  ],
  [
    "an integer that is too long",
    { type: "integer", minimum: 0 },
    { type: "string", maxLength: 2 },
    ['maxLength@/p {"p":100}'],
  ],
  [
    "bounds that keep it short",
    { type: "integer", minimum: -9, maximum: 99 },
    { type: "string", maxLength: 2 },
    [],
  ],
  [
    "digits between bounds",
    { type: "string", pattern: "^[1-9][0-9]$" },
    { type: "integer", minimum: 10, maximum: 99 },
    [],
  ],
  [
    "digits beyond bounds",
    { type: "string", pattern: "^[1-9][0-9]$" },
    { type: "integer", maximum: 98 },
    ['maximum@/p {"p":"99"}'],
  ],
  [
    "bounds are compared as numbers",
    { type: "integer" },
    { type: "integer", minimum: 5 },
    ['minimum@/p {"p":1}'],
  ],
  [
    "a union of number and string",
    { type: "integer" },
    { anyOf: [{ type: "integer", minimum: 5 }, { type: "string" }] },
    [],
  ],
  [
    "any number is a string",
    { type: "number", minimum: 0.5 },
    { type: "string" },
    [],
  ],
  [
    "items are texts too",
    { type: "array", items: { type: "integer" } },
    { type: "array", items: { type: "string" } },
    [],
  ],
];

it.each(ROWS)("%s", (_, writer, reader, wanted) => {
  const solver = createSolver();
  const read = (schema: unknown): SchemaHandle => {
    const document = { root: { schema }, dialect: "3.1" } as const;
    const p = text(embed(document, "/schema", "request"));
    return solver.read(at("", { type: "object", properties: { p } }));
  };
  expect(verdict(solver.inclusion(read(writer), read(reader)))).toEqual(wanted);
});
