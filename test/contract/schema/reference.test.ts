import { describe, expect, it } from "vitest";
import { ask, verdict } from "./ask.ts";

type Schema = Record<string, unknown>;

const S = { type: "string" };
const I = { type: "integer" };
const B = { type: "boolean" };
const SCHEMA = { a: { $ref: "#/$defs/A" } };

/** What `a` refers to, some way or other, once its target is this. */
const WAYS: readonly (readonly [string, (target: Schema) => Schema])[] = [
  ["a pointer", (T) => ({ A: { $ref: "#/$defs/T" }, T })],
  ["an anchor", (T) => ({ A: { $ref: "#t" }, T: { $anchor: "t", ...T } })],
  [
    "a dynamic anchor",
    (T) => ({ A: { $ref: "#t" }, T: { $dynamicAnchor: "t", ...T } }),
  ],
  [
    "a dynamic reference to a dynamic anchor",
    (T) => ({ A: { $dynamicRef: "#t" }, T: { $dynamicAnchor: "t", ...T } }),
  ],
  [
    "a dynamic reference to an anchor",
    (T) => ({ A: { $dynamicRef: "#t" }, T: { $anchor: "t", ...T } }),
  ],
  [
    "a dynamic reference to a pointer",
    (T) => ({ A: { $dynamicRef: "#/$defs/T" }, T }),
  ],
  [
    "an identifier",
    (T) => ({ A: { $ref: "https://e/t" }, T: { $id: "https://e/t", ...T } }),
  ],
  [
    "a pointer that starts at an identifier",
    (T) => ({
      A: { $ref: "https://e/t#/$defs/T" },
      O: { $id: "https://e/t", $defs: { T } },
    }),
  ],
  [
    "a pointer within what has an identifier",
    (T) => ({
      A: { $id: "https://e/t", $ref: "#/$defs/T", $defs: { T } },
    }),
  ],
  [
    "an anchor of which what has an identifier has its own",
    (T) => ({
      A: {
        $id: "https://e/t",
        $ref: "#t",
        $defs: { T: { $anchor: "t", ...T } },
      },
      O: { $id: "https://e/o", $defs: { T: { $anchor: "t", ...B } } },
    }),
  ],
];

function compare(writer: Schema, reader: Schema): string[] {
  const schema = { type: "object", properties: SCHEMA };
  return verdict(ask(schema, schema, { defs: [writer, reader] }));
}

describe.each(WAYS)("through %s", (_, to) => {
  it("the target is compared", () => {
    expect(compare(to(I), to(S))).toEqual(['type@/a {"a":1}']);
  });

  it("prose in the target is none of it", () => {
    expect(compare(to(I), to({ ...I, title: "A" }))).toEqual([]);
  });
});

it("ways to the same target are the same", () => {
  const all = WAYS.slice(0, 6).map(([, to]) => to(I));
  for (const one of all)
    for (const other of all) expect(compare(one, other)).toEqual([]);
});

it("what has an identifier refers to itself by #", () => {
  const list = (v: Schema): Schema => ({
    A: {
      $id: "https://e/list",
      type: "object",
      properties: { v, next: { $ref: "#" } },
    },
  });
  expect(compare(list(I), list(S))).toEqual(['type@/a/v {"a":{"v":1}}']);
});

const generic = (own: Schema, other: Schema): Schema => ({
  A: { $dynamicRef: "#t" },
  Own: { $dynamicAnchor: "t", ...own },
  Other: { $dynamicAnchor: "t", ...other },
});

it("where a dynamic reference may mean one of several, none may differ unseen", () => {
  expect(compare(generic(I, S), generic(I, S))).toEqual([]);
  expect(compare(generic(I, S), generic(S, S))).not.toEqual([]);
  expect(compare(generic(I, S), generic(I, B))).not.toEqual([]);
});

it("a dynamic reference to nothing is undecided once it is another one", () => {
  const lost = (name: string): Schema => ({ A: { $dynamicRef: name } });
  expect(compare(lost("#x"), lost("#x"))).toEqual([]);
  expect(compare(lost("#x"), lost("#y"))).toContain("? $dynamicRef");
});
