/** A parent with a discriminator and its children, in OpenAPI's inheritance style. */

import { createSolver, embed } from "../../../scripts/contract/schema/index.ts";
import { verdict } from "./ask.ts";

export const OBJECT = { type: "object" } as const;
export const PET: string = "#/components/schemas/Pet";
export const TEXT = { type: "string" };

export type Schemas = Readonly<Record<string, object>>;

export const parent = (
  discriminator: object = {},
  more: object = {},
): object => ({
  ...OBJECT,
  required: ["kind"],
  properties: { kind: TEXT },
  discriminator: { propertyName: "kind", ...discriminator },
  ...more,
});

export const child = (own: object, of = PET): object => ({
  allOf: [{ $ref: of }, { ...OBJECT, ...own }],
});

export const named = (kind: object, lives: object): object =>
  child({ properties: { kind, lives } });

export const numbered = (lives: object): Schemas => ({
  Pet: parent({ mapping: { 1: "Cat", 2: "Dog" } }, { properties: {} }),
  Cat: named({ type: "integer" }, lives),
  Dog: child({ properties: { kind: { type: "integer" }, bark: TEXT } }),
});

export const kitten = (age: object): Schemas => ({
  ...PETS,
  Kitten: child({ properties: { age } }, "#/components/schemas/Cat"),
});

export const CAT = child({ properties: { lives: { type: "integer" } } });
export const STRICT = child({
  properties: { lives: { type: "integer", maximum: 9 } },
});
export const DOG = child({ properties: { bark: TEXT } });
export const MAPPING = { cat: "#/components/schemas/Cat", dog: "Dog" };
export const PETS: Schemas = { Pet: parent(), Cat: CAT, Dog: DOG };
export const MAPPED: Schemas = { ...PETS, Pet: parent({ mapping: MAPPING }) };
export const to = (mapping: object): object => parent({ mapping });

/** What a writer of the component may send that a reader refuses, the two being of different documents. */
export function include(
  writer: Schemas,
  reader: Schemas,
  of: string,
  dialect: "3.0" | "3.1" = "3.1",
): string[] {
  const solver = createSolver();
  const [from, by] = [writer, reader].map((schemas) => {
    const root = { components: { schemas } };
    const pointer = `/components/schemas/${of}`;
    return solver.read(embed({ root, dialect }, pointer, "request"));
  });
  if (from === undefined || by === undefined) throw new Error("two documents");
  return verdict(solver.inclusion(from, by));
}

/** A kitten that the mapping names too. */
export const mapped = (age: object): Schemas => ({
  ...kitten(age),
  Pet: to({ ...MAPPING, kitten: "Kitten" }),
});

/** What two revisions of a family make of each other, both ways. */
export type Row = readonly [
  name: string,
  first: Schemas,
  second: Schemas,
  forth: readonly string[],
  back: readonly string[],
];
