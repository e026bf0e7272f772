import fc from "fast-check";
import { load, YAML11_SCHEMA } from "js-yaml";
import { expect, test } from "vitest";
import { parse } from "yaml";
import { Decimal, numberFrom } from "../../../scripts/openapi/decimal.ts";
import { writeYaml } from "../../../scripts/update/slicing/write.ts";

const write = (x: unknown) => writeYaml({ openapi: "3.1.0", x });

test.each([
  ["2026-05-14"],
  ["2026-05-14T07:00:22.640261+00:00"],
  ["12345e678901"],
  ["1_000"],
  ["0x10"],
  ["0o17"],
  ["1:30"],
  ["1.5e3"],
  [".inf"],
  [".NaN"],
  ["yes"],
  ["null"],
  ["~"],
  ["<<"],
])("%s stays a string for every YAML reader", (text) => {
  const yaml = write(text);
  expect(parse(yaml)).toMatchObject({ x: text });
  expect(parse(yaml, { version: "1.1" })).toMatchObject({ x: text });
  expect(load(yaml, { schema: YAML11_SCHEMA })).toMatchObject({ x: text });
});

test.each([[0], [-1.5], [1e21], [-4e-323], [9007199254740991]])(
  "%s stays a number for every YAML reader",
  (number) => {
    const yaml = write(number);
    expect(parse(yaml)).toMatchObject({ x: number });
    expect(load(yaml, { schema: YAML11_SCHEMA })).toMatchObject({ x: number });
  },
);

test.each(["9007199254740993", "0.1000000000000000055", "1e400"])(
  "%s keeps every digit",
  (digits) => {
    const [, written = ""] = /x: (.*)\n/.exec(write(numberFrom(digits))) ?? [];
    expect(numberFrom(written)).toEqual(numberFrom(digits));
    expect(numberFrom(digits)).toBeInstanceOf(Decimal);
  },
);

test("code samples are written as blocks, tabs and all", () => {
  expect(write("func main() {\n\tprint()\n}\n")).toContain(
    "x: |\n  func main() {\n  \tprint()\n  }\n",
  );
});

test("a long pattern stays on one line", () => {
  const pattern = "[a b] ".repeat(60);
  expect(write(pattern)).toContain(pattern);
});

test("values that occur twice are written twice", () => {
  const shared = { a: [1] };
  expect(write([shared, shared])).not.toMatch(/[&*]/);
});

test("whatever is written is read back the same", () => {
  fc.assert(
    fc.property(fc.jsonValue({ maxDepth: 3 }), (value) => {
      const x = JSON.parse(JSON.stringify(value), (key, child: unknown) =>
        key === "__proto__" ? undefined : child,
      ) as unknown;
      expect(parse(write(x))).toEqual({ openapi: "3.1.0", x });
    }),
    { numRuns: 300 },
  );
});
