/** A union of components in which `kind`, a free text, is meant to choose. */
const CAT = "#/components/schemas/Cat";
const DOG = "#/components/schemas/Dog";
const BIRD = "#/components/schemas/Bird";

const pet = (kind: object, own: string): object => ({
  type: "object",
  required: ["kind"],
  properties: { kind: { type: "string", ...kind }, [own]: { type: "boolean" } },
});
const FREE = {
  Cat: pet({}, "purrs"),
  Dog: pet({}, "barks"),
  Bird: pet({}, "sings"),
};
const TOLD = {
  Cat: pet({ const: "cat" }, "purrs"),
  Dog: pet({ enum: ["dog"] }, "barks"),
  Bird: pet({ const: "bird" }, "sings"),
};

export interface Pets {
  readonly schema: object;
  readonly schemas: object;
}

const union = (
  discriminator: object | undefined,
  ...refs: string[]
): object => ({
  oneOf: refs.map(($ref) => ({ $ref })),
  ...(discriminator && { discriminator }),
});
const by = (propertyName: string, mapping?: object): object => ({
  propertyName,
  ...(mapping && { mapping }),
});
const free = (discriminator: object | undefined, ...refs: string[]): Pets => ({
  schema: union(discriminator, ...refs),
  schemas: FREE,
});
const told = (discriminator: object | undefined, ...refs: string[]): Pets => ({
  schema: union(discriminator, ...refs),
  schemas: TOLD,
});
const renamed = (mapping?: object): Pets => ({
  schema: union(by("kind", mapping), "#/components/schemas/Kitty", DOG),
  schemas: { Kitty: FREE.Cat, Dog: FREE.Dog },
});
const MAPPED = { cat: CAT, dog: "Dog" };
const KIND = by("kind");

/** What a discriminator was and is; whether that is told of a request, and of a response. */
export type DiscriminatorRow = readonly [
  name: string,
  request: boolean,
  response: boolean,
  base: Pets,
  revised: Pets,
];

export const DISCRIMINATOR_ROWS: readonly DiscriminatorRow[] = [
  [
    "a key renamed",
    true,
    true,
    free(by("kind", MAPPED), CAT, DOG),
    free(by("kind", { cats: CAT, dog: DOG }), CAT, DOG),
  ],
  [
    "keys that change places",
    true,
    true,
    free(by("kind", MAPPED), CAT, DOG),
    free(by("kind", { dog: CAT, cat: DOG }), CAT, DOG),
  ],
  [
    "another property",
    true,
    true,
    free(KIND, CAT, DOG),
    free(by("sort"), CAT, DOG),
  ],
  ["a component renamed", true, true, free(KIND, CAT, DOG), renamed()],
  [
    "a component renamed behind its key",
    false,
    false,
    free(by("kind", MAPPED), CAT, DOG),
    renamed({ cat: "Kitty", dog: DOG }),
  ],
  [
    "a further key for an alternative",
    false,
    true,
    free(by("kind", MAPPED), CAT, DOG),
    free(by("kind", { ...MAPPED, puss: CAT }), CAT, DOG),
  ],
  [
    "a key fewer for an alternative",
    true,
    false,
    free(by("kind", { ...MAPPED, puss: CAT }), CAT, DOG),
    free(by("kind", MAPPED), CAT, DOG),
  ],
  [
    "a further alternative",
    false,
    true,
    free(KIND, CAT, DOG),
    free(KIND, CAT, DOG, BIRD),
  ],
  [
    "a further alternative beside the only one",
    false,
    true,
    free(KIND, CAT),
    free(KIND, CAT, DOG),
  ],
  [
    "an alternative fewer",
    true,
    false,
    free(KIND, CAT, DOG, BIRD),
    free(KIND, CAT, DOG),
  ],
  [
    "the names of the components spelt out",
    false,
    false,
    free(KIND, CAT, DOG),
    free(by("kind", { Cat: CAT, Dog: "Dog" }), CAT, DOG),
  ],
  [
    "a reference as a name",
    false,
    false,
    free(by("kind", MAPPED), CAT, DOG),
    free(by("kind", { cat: "Cat", dog: DOG }), CAT, DOG),
  ],
  [
    "another alternative for all other names",
    true,
    true,
    free({ ...KIND, defaultMapping: "Cat" }, CAT, DOG),
    free({ ...KIND, defaultMapping: DOG }, CAT, DOG),
  ],
  [
    "a reference to the one for all other names",
    false,
    false,
    free({ ...KIND, defaultMapping: "Cat" }, CAT, DOG),
    free({ ...KIND, defaultMapping: CAT }, CAT, DOG),
  ],
  [
    "no alternative for all other names",
    true,
    false,
    free({ ...KIND, defaultMapping: "Cat" }, CAT, DOG),
    free(KIND, CAT, DOG),
  ],
  ["another order", false, false, free(KIND, CAT, DOG), free(KIND, DOG, CAT)],
  [
    "a discriminator where nothing tells apart",
    true,
    false,
    free(undefined, CAT, DOG),
    free(KIND, CAT, DOG),
  ],
  [
    "no discriminator where nothing tells apart",
    false,
    true,
    free(KIND, CAT, DOG),
    free(undefined, CAT, DOG),
  ],
  [
    "a discriminator beside constants",
    false,
    false,
    told(undefined, CAT, DOG),
    told(by("kind", MAPPED), CAT, DOG),
  ],
  [
    "no discriminator beside constants",
    false,
    false,
    told(by("kind", MAPPED), CAT, DOG),
    told(undefined, CAT, DOG),
  ],
  [
    "another key beside constants",
    false,
    false,
    told(by("kind", MAPPED), CAT, DOG),
    told(by("kind", { cats: CAT, dog: DOG }), CAT, DOG),
  ],
  [
    "a further alternative beside constants",
    false,
    false,
    told(by("kind", MAPPED), CAT, DOG),
    told(by("kind", { ...MAPPED, bird: BIRD }), CAT, DOG, BIRD),
  ],
];
