import { describe, expect, it } from "vitest";
import { diffDocuments } from "../../../scripts/contract/index.ts";
import { lookUp } from "../../../scripts/openapi/pointer.ts";
import {
  child,
  DOG,
  kitten,
  MAPPED,
  MAPPING,
  OBJECT,
  PETS,
  STRICT,
  TEXT,
  to,
  type Schemas,
} from "./pets.ts";

const schemaOf = (name: string): object => ({
  content: {
    "application/json": { schema: { $ref: `#/components/schemas/${name}` } },
  },
});

/** A document with one operation, which takes and answers what the component says. */
const using = (name: string, schemas: Schemas): object => ({
  openapi: "3.0.3",
  info: { title: "Pets", version: "1" },
  paths: {
    "/pets": {
      post: {
        requestBody: { required: true, ...schemaOf(name) },
        responses: { 200: { description: "One.", ...schemaOf(name) } },
      },
    },
  },
  components: { schemas },
});

const LINKED = child({ properties: { links: TEXT } });

const oneOf = (mapping: object): Schemas => ({
  Pet: {
    oneOf: ["Cat", "Dog"].map((name) => ({
      $ref: `#/components/schemas/${name}`,
    })),
    discriminator: { propertyName: "kind", mapping },
  },
  ...Object.fromEntries(
    ["Cat", "Dog"].map((name) => [
      name,
      {
        ...OBJECT,
        required: ["kind", name],
        properties: { kind: TEXT, [name]: TEXT },
      },
    ]),
  ),
});

const NARROWED = [
  "breaking request-range-narrowed",
  "compatible response-range-narrowed",
];
const MEANT_OTHERWISE = [
  "undecided request-discriminator-changed",
  "undecided response-discriminator-changed",
];
const UNDECIDED = [
  "undecided request-schema-undecided",
  "undecided response-schema-undecided",
];

const ROWS: readonly (readonly [
  name: string,
  of: string,
  base: Schemas,
  revised: Schemas,
  found: readonly string[],
])[] = [
  [
    "a child that accepts less",
    "Pet",
    MAPPED,
    { ...MAPPED, Cat: STRICT },
    NARROWED,
  ],
  [
    "a value that the mapping names otherwise",
    "Pet",
    MAPPED,
    { ...MAPPED, Pet: to({ feline: "Cat", dog: "Dog" }) },
    ["breaking request-union-narrowed", "breaking response-union-widened"],
  ],
  [
    "a mapping that says what the names say",
    "Pet",
    PETS,
    { ...PETS, Pet: to({ Cat: "Cat", Dog: "Dog" }) },
    [],
  ],
  [
    "an heir more, which the mapping leaves out",
    "Pet",
    MAPPED,
    { ...MAPPED, Linked: LINKED },
    ["undecided response-schema-undecided"],
  ],
  [
    "a child that accepts less, where another heir is used",
    "Linked",
    { ...PETS, Linked: LINKED },
    { ...PETS, Linked: LINKED, Cat: STRICT },
    UNDECIDED,
  ],
  [
    "a child that accepts less, where an heir beside the mapping is used",
    "Linked",
    { ...MAPPED, Linked: LINKED },
    { ...MAPPED, Linked: LINKED, Cat: STRICT },
    UNDECIDED,
  ],
  [
    "a grandchild that accepts less, where its parent is used",
    "Cat",
    { ...kitten({}), Pet: to({ ...MAPPING, kitten: "Kitten" }) },
    { ...kitten(TEXT), Pet: to({ ...MAPPING, kitten: "Kitten" }) },
    ["breaking request-type-narrowed", "compatible response-type-narrowed"],
  ],
  [
    "an unmapped grandchild that accepts less, where its parent is used",
    "Cat",
    kitten({}),
    kitten(TEXT),
    UNDECIDED,
  ],
  [
    "a sibling that accepts less, where a mapped child is used",
    "Dog",
    MAPPED,
    { ...MAPPED, Cat: STRICT },
    [],
  ],
  [
    "a child behind a mapping that is called otherwise",
    "Pet",
    MAPPED,
    {
      Pet: to({ ...MAPPING, cat: "Feline" }),
      Feline: MAPPED["Cat"] ?? {},
      Dog: DOG,
    },
    [],
  ],
  [
    "a mapping of look-alikes the other way round",
    "Pet",
    oneOf({ cat: "Cat", dog: "Dog" }),
    oneOf({ dog: "Cat", cat: "Dog" }),
    MEANT_OTHERWISE,
  ],
  [
    "a mapping of look-alikes that names another one",
    "Pet",
    oneOf({ cat: "Cat", dog: "Dog" }),
    oneOf({ feline: "Cat", dog: "Dog" }),
    MEANT_OTHERWISE,
  ],
  [
    "a mapping that reaches beyond the branches",
    "Pet",
    oneOf({ cat: "Cat", dog: "Dog" }),
    { ...oneOf({ cat: "Cat", dog: "Dog", fox: "Fox" }), Fox: OBJECT },
    [],
  ],
];

describe.each(ROWS)("%s", (_, of, before, after, found) => {
  const base = using(of, before);
  const revised = using(of, after);
  const { findings } = diffDocuments({ base, revised, scope: "all" });

  it("is told, or not", () => {
    expect(findings.map(({ id, severity }) => `${severity} ${id}`)).toEqual(
      found,
    );
  });

  it("is told of places that there are", () => {
    const lost = findings.flatMap(({ location }) => [
      ...(location.base && lookUp(base, location.base.pointer) === undefined
        ? [location.base.pointer]
        : []),
      ...(location.revised &&
      lookUp(revised, location.revised.pointer) === undefined
        ? [location.revised.pointer]
        : []),
    ]);
    expect(lost).toEqual([]);
  });
});
