import { expect, test } from "vitest";
import { MAX_DEPTH, MAX_NODES } from "../../../scripts/openapi/read/bounds.ts";
import { Decimal } from "../../../scripts/openapi/decimal.ts";
import { readDocument } from "../../../scripts/openapi/read/read.ts";
import { lookUp } from "../../../scripts/openapi/pointer.ts";
import { faultsOf } from "../../support/faults.ts";

const read = (text: string) => readDocument({ name: "spec", text }).document;
const decimalOf = (digits: string): Decimal => {
  const [whole, power = "0"] = digits.split("e");
  const [before = "", after = ""] = (whole ?? "").split(".");
  return new Decimal(BigInt(before + after), after.length - Number(power));
};
const at = (line: number, column: number) => ({ line, column });

test.each([
  ["0x10", "0x10"],
  ["0o17", "0o17"],
  ["012", "012"],
  ["1_000", "1_000"],
  [".inf", ".inf"],
  ["12345e678901", "12345e678901"],
  ["2026-05-14T07:00:22.640261+00:00", "2026-05-14T07:00:22.640261+00:00"],
  ["1e3", 1000],
  ["-1.5", -1.5],
  ["yes", "yes"],
  ["true", true],
  ["~", null],
  ["!!str 1", "1"],
  ["!!int 1", 1],
])("%s is read as JSON's values allow", (text, value) => {
  expect(read(`openapi: 3.1.0\nx: ${text}`)["x"]).toBe(value);
});

test.each([
  ["12345e678901"],
  ["1234567e10"],
  ["0123"],
  ["1.10"],
  ["2026-05-14"],
  ["null"],
])("info.version %s keeps its text", (version) => {
  const document = read(`openapi: 3.1.0\ninfo:\n  version: ${version}`);
  expect(document["info"]).toEqual({ version });
});

test.each([
  ["9007199254740992", 9007199254740992],
  ["9007199254740993.0", "9007199254740993"],
  ["9.007199254740993e15", "9007199254740993"],
  ["-9223372036854775808", "-9223372036854775808"],
  ["0.1000000000000000055", "0.1000000000000000055"],
  ["0.10", 0.1],
  ["1e400", "1e400"],
  ["1e-400", "1e-400"],
  ["123456789012345678901234567890e20", "123456789012345678901234567890e20"],
  ["1.7976931348623157e308", Number.MAX_VALUE],
  ["5e-324", Number.MIN_VALUE],
  ["0e400", 0],
])("the number %s keeps its value", (text, value) => {
  const number = read(`openapi: 3.1.0\nx: ${text}`)["x"];
  if (typeof value === "number") expect(number).toBe(value);
  else expect(number).toEqual(decimalOf(value));
});

test.each(["1e501", "1e-501", "1e99999999999999999999"])(
  "%s is beyond reckoning, and stays text",
  (text) => {
    expect(read(`openapi: 3.1.0\nx: ${text}`)["x"]).toBe(text);
  },
);

test("a key may be a number that no double is, once", async () => {
  const key = "9007199254740993";
  const document = read(`openapi: 3.1.0\nx: {${key}: 1, 9007199254740992: 2}`);
  expect(document["x"]).toEqual({ [key]: 1, "9007199254740992": 2 });
  expect(
    await faultsOf(() => read(`openapi: 3.1.0\n${key}: 1\n${key}: 2`)),
  ).toEqual([{ kind: "duplicate-key", key, at: at(3, 1) }]);
});

test("JSON is read as the same document", () => {
  const document = { openapi: "3.1.0", "a/b": ["\u{1F600}", { c: 1e3 }] };
  expect(read(JSON.stringify(document, undefined, "\t"))).toEqual(document);
});

test("a property may be named like a member of every object", () => {
  const document = read("openapi: 3.1.0\nconstructor: {toString: 1}");
  expect(Object.keys(document)).toEqual(["openapi", "constructor"]);
});

test("a property may be called __proto__, and is one like any other", () => {
  const document = read(
    "openapi: 3.1.0\ncomponents: {schemas: {Key: {properties: {__proto__: {type: string}}}}}",
  );
  const properties = lookUp(document, "/components/schemas/Key/properties");
  expect(Object.entries(properties as object)).toEqual([
    ["__proto__", { type: "string" }],
  ]);
  expect(Object.getPrototypeOf(properties)).toBe(Object.prototype);
  expect({}).not.toHaveProperty("type");
});

test("aliases and merge keys are resolved", () => {
  const document = read(
    "openapi: 3.1.0\na: &a {b: 1}\nc: *a\nd: {<<: *a, e: 2}",
  );
  expect(document).toMatchObject({ c: { b: 1 }, d: { b: 1, e: 2 } });
});

const laughs = [
  "openapi: 3.1.0",
  "a: &a [1]",
  ..."bcdefgh".split("").map((name) => {
    const former = String.fromCharCode(name.charCodeAt(0) - 1);
    return `${name}: &${name} [${Array(10).fill(`*${former}`).join(", ")}]`;
  }),
].join("\n");

const aliasLadder = Array.from(
  { length: 300 },
  (_, step) => `k${step}: &k${step} [${step === 0 ? 1 : `*k${step - 1}`}]`,
).join("\n");

test.each<[string, string, object]>([
  ["nothing", " \n", { kind: "empty" }],
  ["HTML", "<!DOCTYPE html>\n<html>", { kind: "html" }],
  ["a comment alone", "# openapi", { kind: "empty" }],
  [
    "broken YAML",
    "openapi: 3.1.0\na: b: c",
    {
      kind: "syntax",
      reason: "bad indentation of a mapping entry",
      at: at(2, 5),
    },
  ],
  ["two documents", "a: 1\n---\nb: 1", { kind: "several-documents" }],
  [
    "a duplicate key",
    'openapi: 3.1.0\npaths:\n  /a: 1\n  "/a": 2',
    { kind: "duplicate-key", key: "/a", at: at(4, 4) },
  ],
  [
    "a duplicate key in JSON",
    '{"openapi": "3.1.0", "a": 1, "a": 2}',
    { kind: "duplicate-key", key: "a", at: at(1, 31) },
  ],
  [
    "a prototype key",
    "openapi: 3.1.0\n__proto__: {}",
    {
      kind: "prototype-key",
      key: "__proto__",
      from: "/__proto__",
      at: at(2, 1),
    },
  ],
  [
    "10,000 levels of [",
    "[".repeat(1e4),
    { kind: "too-deep", limit: MAX_DEPTH },
  ],
  [
    "10,000 levels of -",
    "- ".repeat(1e4),
    { kind: "too-deep", limit: MAX_DEPTH },
  ],
  [
    "10,000 levels of JSON",
    '{"a":'.repeat(1e4),
    { kind: "too-deep", limit: MAX_DEPTH },
  ],
  [
    "levels made of aliases",
    aliasLadder,
    { kind: "too-deep", limit: MAX_DEPTH },
  ],
  ["a billion laughs", laughs, { kind: "too-many-nodes", limit: MAX_NODES }],
  ["an alias in itself", "a: &a [*a]", { kind: "alias-cycle", anchor: "a" }],
  ["a list", "- 1", { kind: "not-openapi", found: "object" }],
  ["Swagger", "swagger: '2.0'", { kind: "swagger-2" }],
  [
    "a prototype key spelt otherwise, in data",
    'openapi: 3.1.0\npaths:\n  /a:\n    get:\n      x-a: {"\\u005f_proto__": 1}',
    {
      kind: "prototype-key",
      key: "__proto__",
      from: "/paths/~1a/get/x-a/__proto__",
      at: at(5, 13),
    },
  ],
  ["plain text", "hello", { kind: "not-openapi", found: "string" }],
  [
    "OpenAPI 3.3",
    "openapi: 3.3.0",
    { kind: "not-openapi", found: 'openapi is "3.3.0"' },
  ],
  [
    "an unquoted version",
    "openapi: 3.1",
    { kind: "not-openapi", found: "openapi is 3.1" },
  ],
])("readDocument() refuses %s", async (_, text, fault) => {
  expect(await faultsOf(() => read(text))).toEqual([fault]);
});
