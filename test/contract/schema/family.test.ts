import { expect, it } from "vitest";
import {
  CAT,
  child,
  include,
  mapped,
  MAPPED,
  named,
  parent,
  PET,
  PETS,
  STRICT,
  TEXT,
  to,
  type Row,
  type Schemas,
} from "./pets.ts";

const UNDECIDED = ["? discriminator"];
const LINKED = child({ properties: { links: TEXT } });

const renamed = (schemas: Schemas, from: string, name: string): Schemas => {
  const text = JSON.stringify(schemas);
  return JSON.parse(text.replaceAll(from, name)) as Schemas;
};

const ROWS: readonly Row[] = [
  [
    "a mapping that says what the names say",
    PETS,
    { ...PETS, Pet: to({ Cat: "Cat", Dog: "Dog" }) },
    [],
    [],
  ],
  [
    "a mapping that leaves out a child",
    PETS,
    { ...PETS, Pet: to({ Cat: "Cat" }) },
    UNDECIDED,
    ["? discriminator", "? enum"],
  ],
  [
    "an heir more that the mapping leaves out",
    MAPPED,
    { ...MAPPED, Linked: LINKED },
    [],
    UNDECIDED,
  ],
  [
    "an heir that the mapping leaves out and the property refuses",
    MAPPED,
    { ...MAPPED, Linked: named({ enum: ["cat"] }, TEXT) },
    [],
    [],
  ],
  [
    "an heir that the mapping leaves out, as ever, beside a child that changes",
    { ...MAPPED, Linked: LINKED },
    { ...MAPPED, Linked: LINKED, Cat: STRICT },
    ['maximum@/lives {"kind":"cat","lives":10}'],
    [],
  ],
  [
    "a class of what the mapping names",
    { ...mapped({}), Pet: to({ kitten: "Kitten" }) },
    { ...mapped({}), Pet: to({ kitten: "Kitten" }), Cat: STRICT },
    ['maximum@/lives {"kind":"kitten","lives":10}'],
    [],
  ],
  [
    "a first child",
    { Pet: parent() },
    { Pet: parent(), Cat: CAT },
    UNDECIDED,
    ["? discriminator", "+ /lives"],
  ],
  [
    "no child, and less that the parent accepts",
    { Pet: parent({}, { properties: { kind: TEXT, name: {} } }) },
    { Pet: parent({}, { properties: { kind: TEXT, name: TEXT } }) },
    ['type@/name {"kind":"","name":1}'],
    [],
  ],
];

it.each(ROWS)("%s", (_, first, second, forth, back) => {
  expect([
    include(first, second, "Pet"),
    include(second, first, "Pet"),
  ]).toEqual([forth, back]);
});

it("makes nothing of the parent's name", () => {
  const Owner = { properties: { pet: { $ref: PET } } };
  const here = { ...PETS, Owner };
  const there = renamed(here, "Pet", "Beast");
  expect([
    include(here, there, "Owner"),
    include(there, here, "Owner"),
  ]).toEqual([[], []]);
});
