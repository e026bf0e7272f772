import { describe, expect, it } from "vitest";
import {
  include,
  OBJECT,
  PET,
  TEXT,
  parent,
  child,
  named,
  numbered,
  kitten,
  CAT,
  STRICT,
  DOG,
  MAPPING,
  PETS,
  MAPPED,
  to,
  type Row,
} from "./pets.ts";

const ROWS: readonly Row[] = [
  [
    "a child that accepts less",
    PETS,
    { ...PETS, Cat: STRICT },
    ['maximum@/lives {"kind":"Cat","lives":10}'],
    [],
  ],
  [
    "a mapped child that accepts less",
    MAPPED,
    { ...MAPPED, Cat: STRICT },
    ['maximum@/lives {"kind":"cat","lives":10}'],
    [],
  ],
  [
    "a child that demands more",
    PETS,
    { ...PETS, Dog: child({ required: ["bark"], properties: { bark: TEXT } }) },
    ['required@ {"kind":"Dog"}'],
    [],
  ],
  [
    "a child more",
    PETS,
    { ...PETS, Fox: child({ properties: { tail: TEXT } }) },
    [],
    ['anyOf@ {"kind":"Fox"}'],
  ],
  [
    "a child that is renamed",
    PETS,
    { Pet: parent(), Feline: CAT, Dog: DOG },
    ['anyOf@ {"kind":"Cat"}'],
    ['anyOf@ {"kind":"Feline"}'],
  ],
  [
    "a child that is renamed behind a mapping",
    MAPPED,
    {
      Pet: to({ cat: "Feline", dog: "Dog" }),
      Feline: CAT,
      Dog: DOG,
    },
    [],
    [],
  ],
  [
    "a value that is renamed in the mapping",
    MAPPED,
    { ...MAPPED, Pet: to({ feline: "Cat", dog: "Dog" }) },
    ['anyOf@ {"kind":"cat"}'],
    ['anyOf@ {"kind":"feline"}'],
  ],
  [
    "prose in a child",
    PETS,
    { ...PETS, Cat: { ...CAT, description: "Purrs." } },
    [],
    [],
  ],
  [
    "parts of a child that move to a component",
    MAPPED,
    {
      ...MAPPED,
      Lives: { type: "integer" },
      Cat: child({
        properties: { lives: { $ref: "#/components/schemas/Lives" } },
      }),
    },
    [],
    [],
  ],
  [
    "a grandchild that accepts less",
    kitten({}),
    kitten(TEXT),
    ['type@/age {"kind":"Kitten","age":1}'],
    [],
  ],
  [
    "a mapping that leads nowhere",
    MAPPED,
    { ...MAPPED, Pet: to({ ...MAPPING, cat: "other.yaml#/Cat" }) },
    ["? discriminator"],
    ["? discriminator", "? enum", "? discriminator"],
  ],
  [
    "a mapping that leads nowhere, as ever, beside one that changes",
    { ...PETS, Pet: to({ cat: "Cat", elk: "Elk" }) },
    { ...PETS, Pet: to({ cat: "Cat", elk: "Elk" }), Cat: STRICT },
    ['maximum@/lives {"kind":"cat","lives":10}'],
    [],
  ],
  [
    "a mapping that begins to lead somewhere",
    { Pet: to({ cat: "Elk", dog: "Dog" }), Dog: DOG },
    { ...MAPPED, Cat: named({}, TEXT) },
    ["? discriminator", "? enum"],
    ["? discriminator"],
  ],
  [
    "a default that accepts less",
    { ...PETS, Pet: parent({ defaultMapping: "Cat" }) },
    { ...PETS, Pet: parent({ defaultMapping: "Cat" }), Cat: STRICT },
    ['maximum@/lives {"kind":"Cat","lives":10}'],
    [],
  ],
  [
    "a child that doesn't mention the parent",
    { Pet: to({ cat: "Cat" }), Cat: { ...OBJECT, properties: { lives: {} } } },
    {
      Pet: to({ cat: "Cat" }),
      Cat: { ...OBJECT, properties: { lives: TEXT } },
    },
    ['type@/lives {"kind":"cat","lives":1}'],
    [],
  ],
  [
    "children that lose their parent's discriminator",
    MAPPED,
    { ...MAPPED, Pet: { ...OBJECT, properties: { kind: TEXT } } },
    ["+ /lives", "+ /bark"],
    ['const@/kind {"kind":""}', "required@ {}"],
  ],
  [
    "a parent that accepts less, which a child doesn't mention",
    { Pet: to({ cat: "Cat" }), Cat: OBJECT },
    {
      Pet: parent({ mapping: { cat: "Cat" } }, { required: ["kind", "name"] }),
      Cat: OBJECT,
    },
    ['required@ {"kind":"cat"}'],
    ["+ /name"],
  ],
  [
    "a child whose value is not its name",
    { ...PETS, Cat: named({ enum: ["cat"] }, {}) },
    { ...PETS, Cat: named({ enum: ["cat"] }, TEXT) },
    ['type@/lives {"kind":"cat","lives":1}'],
    [],
  ],
  [
    "children whose values are not text",
    numbered({}),
    numbered(TEXT),
    ["? discriminator"],
    [],
  ],
];

describe.each(["3.0", "3.1"] as const)("in %s", (dialect) => {
  it.each(ROWS)("%s", (_, first, second, forth, back) => {
    expect([
      include(first, second, "Pet", dialect),
      include(second, first, "Pet", dialect),
    ]).toEqual([forth, back]);
  });
});

it("is a choice where a part of another schema refers to the parent", () => {
  const part = { allOf: [{ $ref: PET }, { minProperties: 1 }] };
  const Owner = { ...OBJECT, properties: { pet: part } };
  expect(
    include({ ...PETS, Owner }, { ...PETS, Cat: STRICT, Owner }, "Owner"),
  ).toEqual(['maximum@/pet/lives {"pet":{"kind":"Cat","lives":10}}']);
});
