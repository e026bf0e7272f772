import { expect, it } from "vitest";
import {
  at,
  createSolver,
  embed,
  text,
} from "../../../scripts/contract/schema/index.ts";
import { both, verdict, type Row } from "./ask.ts";

const ODD = { type: "string", format: "galaxy" };
const LOST = { $ref: "#/$defs/nowhere" };
const object = (a: object, more: object = {}): object => ({
  type: "object",
  properties: { a },
  ...more,
});

const ROWS: readonly Row[] = [
  [
    "a length beside an unknown format",
    { ...ODD, maxLength: 9 },
    { ...ODD, maxLength: 3 },
    ["? format"],
    [],
  ],
  [
    "a length beside a format that restricts nothing",
    { type: "string", format: "password", maxLength: 9 },
    { type: "string", format: "password", maxLength: 3 },
    ['maxLength@ "aaaa"'],
    [],
  ],
  [
    "a length that the author's example passes",
    { ...ODD, maxLength: 9, example: "Milky Way" },
    { ...ODD, maxLength: 3 },
    ['maxLength@ "Milky Way"'],
    [],
  ],
  [
    "a length that the author's example keeps",
    { ...ODD, maxLength: 9, default: "M31" },
    { ...ODD, maxLength: 3 },
    ["? format"],
    [],
  ],
  [
    "a listed value",
    { ...ODD, enum: ["M31", "M32"] },
    { ...ODD, enum: ["M31"] },
    ['enum@ "M32"'],
    [],
  ],
  ["another type", ODD, { type: "integer" }, ['type@ ""'], ["type@ 1"]],
  [
    "null beside an unknown format",
    { ...ODD, type: ["string", "null"] },
    ODD,
    ["type@ null"],
    [],
  ],
  [
    "no room for any length",
    { ...ODD, minLength: 5 },
    { ...ODD, maxLength: 3 },
    ['maxLength@ "aaaaa"'],
    ['minLength@ ""'],
  ],
  [
    "a property of an unknown format that must be there",
    object(ODD),
    object(ODD, { required: ["a"] }),
    ["required@ {}"],
    [],
  ],
  [
    "a property of an unknown format in an array",
    { type: "array", items: ODD },
    { type: "array", items: ODD, maxItems: 1 },
    ['maxItems@ ["",""]'],
    [],
  ],
  [
    "a number of an unknown format",
    { type: "integer", format: "uint128" },
    { type: "integer", format: "uint128", minimum: 0 },
    ["? format"],
    [],
  ],
  [
    "a lost reference, where an object is wanted",
    LOST,
    { type: "object" },
    ["? $ref"],
    ["? $ref"],
  ],
  [
    "a lost reference beside a type that is refused",
    { type: "string", ...LOST },
    { type: "integer" },
    ['type@ ""'],
    ["type@ 1"],
  ],
  [
    "a lost reference that may declare what is missing",
    object({}, LOST),
    object({}, { ...LOST, required: ["b"] }),
    ["? $ref"],
    ["+ /b"],
  ],
];

it.each(ROWS)("%s", (_, first, second, forth, back) => {
  expect(both(first, second)).toEqual([forth, back]);
});

it.each([
  ["may be a number", ODD, { type: "integer" }, ["? format"]],
  [
    "is too long for one",
    { ...ODD, minLength: 6 },
    { type: "boolean" },
    ['type@/p {"p":"aaaaaa"}'],
  ],
  [
    "of a number is a text",
    { type: "integer", format: "uint128" },
    { type: "string" },
    [],
  ],
])("a text of an unknown format %s", (_, writer, reader, wanted) => {
  const solver = createSolver();
  const read = (schema: unknown) => {
    const document = { root: { schema }, dialect: "3.1" } as const;
    const p = text(embed(document, "/schema", "request"));
    return solver.read(at("", { type: "object", properties: { p } }));
  };
  expect(verdict(solver.inclusion(read(writer), read(reader)))).toEqual(wanted);
});
