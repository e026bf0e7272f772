import { describe, expect, it } from "vitest";
import {
  CAT,
  child,
  include,
  kitten,
  mapped,
  MAPPED,
  MAPPING,
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
const BARE = { allOf: [{ $ref: PET }] };
const RELINKED = child({ properties: { links: { ...TEXT, maxLength: 9 } } });
const REQUIRING = child({ required: ["bark"], properties: { bark: TEXT } });

const pinned = (list: readonly string[], lives: object): Schemas => ({
  ...PETS,
  Cat: named({ enum: list }, lives),
});

const listing = (Cat: object): Schemas => ({
  ...PETS,
  Pet: parent({}, { properties: { kind: { enum: ["Cat", "Dog"] } } }),
  Cat,
});

/** Two levels, each with a discriminator of its own. */
const levels = (mapping: object | undefined, age: object): Schemas => ({
  ...kitten(age),
  Pet: parent(),
  Cat: {
    ...CAT,
    discriminator: { propertyName: "kind", ...(mapping && { mapping }) },
  },
});

const ROWS: Readonly<Record<string, readonly Row[]>> = {
  Cat: [
    [
      "of a mapping, a sibling that changes",
      MAPPED,
      { ...MAPPED, Dog: REQUIRING },
      [],
      [],
    ],
    [
      "of a mapping, less that it accepts",
      MAPPED,
      { ...MAPPED, Cat: STRICT },
      ['maximum@/lives {"kind":"cat","lives":10}'],
      [],
    ],
    [
      "of a mapping, another name",
      MAPPED,
      { ...MAPPED, Pet: to({ ...MAPPING, cat: "Cats" }), Cats: CAT },
      UNDECIDED,
      UNDECIDED,
    ],
    [
      "of a mapping, a child of its own that changes",
      mapped({}),
      mapped(TEXT),
      ['type@/age {"kind":"kitten","age":1}'],
      [],
    ],
    [
      "of a mapping, a first child of its own",
      MAPPED,
      mapped(TEXT),
      [],
      ['anyOf@ {"kind":"kitten"}'],
    ],
    [
      "a sibling that changes: it may be a sibling or what is meant",
      PETS,
      { ...PETS, Dog: REQUIRING },
      UNDECIDED,
      UNDECIDED,
    ],
    [
      "less that it accepts",
      PETS,
      { ...PETS, Cat: STRICT },
      ['maximum@/lives {"kind":"","lives":10}'],
      [],
    ],
    [
      "a child of its own that changes",
      kitten({}),
      kitten(TEXT),
      UNDECIDED,
      UNDECIDED,
    ],
    [
      "a part of it that moves to a component",
      PETS,
      {
        ...PETS,
        Lives: { type: "integer" },
        Cat: child({
          properties: { lives: { $ref: "#/components/schemas/Lives" } },
        }),
      },
      [],
      [],
    ],
    [
      "prose in a sibling",
      PETS,
      { ...PETS, Dog: { ...PETS["Dog"], description: "Barks." } },
      [],
      [],
    ],
    [
      "a sibling that changes, none of which it can be by its own words",
      pinned(["Cat"], {}),
      { ...pinned(["Cat"], {}), Dog: REQUIRING },
      [],
      [],
    ],
    [
      "a sibling that changes, which it can be by its own words",
      pinned(["Cat", "Dog"], {}),
      { ...pinned(["Cat", "Dog"], {}), Dog: REQUIRING },
      UNDECIDED,
      UNDECIDED,
    ],
    [
      "less that it accepts, beside a list of the names",
      listing(CAT),
      listing(STRICT),
      ['maximum@/lives {"kind":"Cat","lives":10}', "? enum"],
      [],
    ],
    [
      "a discriminator of its own, and a child of its own that changes",
      levels(undefined, {}),
      levels(undefined, TEXT),
      ['type@/age {"kind":"Kitten","age":1}'],
      [],
    ],
    [
      "a discriminator of its own, and a sibling that changes",
      levels({ Kitten: "Kitten" }, {}),
      { ...levels({ Kitten: "Kitten" }, {}), Dog: REQUIRING },
      [],
      [],
    ],
    [
      "a discriminator of its own, and less that it accepts",
      {
        Pet: parent(),
        Cat: { ...CAT, discriminator: { propertyName: "kind" } },
      },
      {
        Pet: parent(),
        Cat: { ...STRICT, discriminator: { propertyName: "kind" } },
      },
      ['maximum@/lives {"kind":"Cat","lives":10}'],
      [],
    ],
  ],
  Linked: [
    [
      "an heir that a mapping leaves out, beside a child that changes",
      { ...MAPPED, Linked: LINKED },
      { ...MAPPED, Linked: LINKED, Cat: STRICT },
      UNDECIDED,
      UNDECIDED,
    ],
    [
      "an heir without a mapping, beside a child that changes",
      { ...PETS, Linked: LINKED },
      { ...PETS, Linked: LINKED, Cat: STRICT },
      UNDECIDED,
      UNDECIDED,
    ],
    [
      "an heir that bears on what the children declare",
      { ...MAPPED, Linked: LINKED },
      {
        ...MAPPED,
        Linked: child({ properties: { links: TEXT, lives: TEXT } }),
      },
      UNDECIDED,
      ["? discriminator", "+ /lives"],
    ],
    [
      "an heir that adds nothing, beside a child that changes",
      { ...PETS, Linked: BARE },
      { ...PETS, Linked: BARE, Cat: STRICT },
      UNDECIDED,
      UNDECIDED,
    ],
    [
      "a parent that bears on what the children declare",
      { ...PETS, Linked: LINKED },
      {
        ...PETS,
        Linked: LINKED,
        Pet: parent(
          {},
          { properties: { kind: TEXT, bark: { ...TEXT, maxLength: 9 } } },
        ),
      },
      UNDECIDED,
      ["? discriminator", "+ /bark"],
    ],
    [
      "less that an heir accepts",
      { ...MAPPED, Linked: LINKED },
      { ...MAPPED, Linked: RELINKED },
      ['maxLength@/links {"kind":"","links":"aaaaaaaaaa"}'],
      [],
    ],
  ],
};

describe.each(Object.entries(ROWS))("in what refers to %s", (of, rows) => {
  it.each(rows)("%s", (_, first, second, forth, back) => {
    expect([include(first, second, of), include(second, first, of)]).toEqual([
      forth,
      back,
    ]);
  });
});
