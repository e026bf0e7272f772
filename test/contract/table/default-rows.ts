import type { Want } from "./rows.ts";

/** What the schema of a body was and is. */
export type DefaultRow = readonly [
  name: string,
  want: Want,
  base: object,
  revised: object,
];

const ONE = { type: "integer", default: 1 };
const TWO = { type: "integer", default: 2 };
const A = { $ref: "#/components/schemas/A" };
const B = { $ref: "#/components/schemas/B" };
const MORE = { $ref: "#/components/schemas/More" };
const of = (n: object, more: object = {}): object => ({
  type: "object",
  properties: { n, m: { type: "string" } },
  ...more,
});
const list = (items: object): object => ({ type: "array", items });
const map = (additionalProperties: object): object => ({
  type: "object",
  additionalProperties,
});
const either = (one: object, other: object): object => ({
  oneOf: [
    of({ type: "integer", ...one }, { required: ["m"] }),
    { type: "object", required: ["o"], properties: { o: other } },
  ],
});

/** Where a default is told and where not. */
export const DEFAULT_PLACES: readonly DefaultRow[] = [
  ["of a property", "undecided", of(ONE), of(TWO)],
  [
    "of a property, spelt otherwise",
    "harmless",
    of(ONE),
    of({ ...ONE, default: 1.0 }),
  ],
  ["that is new", "harmless", of({ type: "integer" }), of(ONE)],
  ["that is gone", "harmless", of(ONE), of({ type: "integer" })],
  ["of the body, which is always sent", "harmless", ONE, TWO],
  ["of an item, which is always sent", "harmless", list(ONE), list(TWO)],
  ["in an item", "undecided", list(of(ONE)), list(of(TWO))],
  [
    "in an item of a tuple",
    "undecided",
    { prefixItems: [of(ONE)] },
    { prefixItems: [of(TWO)] },
  ],
  ["in a map", "undecided", map(of(ONE)), map(of(TWO))],
  ["in an optional property", "undecided", of(of(ONE)), of(of(TWO))],
  [
    "in a required property",
    "undecided",
    of(of(ONE), { required: ["n"] }),
    of(of(TWO), { required: ["n"] }),
  ],
  [
    "of a required property",
    "harmless",
    of(ONE, { required: ["n"] }),
    of(TWO, { required: ["n"] }),
  ],
  [
    "of a property that an allOf requires",
    "harmless",
    { allOf: [of(ONE), { required: ["n"] }] },
    { allOf: [of(TWO), { required: ["n"] }] },
  ],
  [
    "of a property that may now be left out",
    "harmless",
    of(ONE, { required: ["n"] }),
    of(TWO),
  ],
  [
    "of a property that is read-only",
    "harmless",
    of({ ...ONE, readOnly: true }),
    of({ ...TWO, readOnly: true }),
  ],
  [
    "in a property that is read-only",
    "harmless",
    of({ ...of(ONE), readOnly: true }),
    of({ ...of(TWO), readOnly: true }),
  ],
  [
    "below a property called default",
    "undecided",
    of({ type: "object", properties: { default: ONE } }),
    of({ type: "object", properties: { default: TWO } }),
  ],
];

/** However the schema is put together. */
export const DEFAULT_STRUCTURES: readonly DefaultRow[] = [
  ["in an allOf around the body", "undecided", of(ONE), { allOf: [of(TWO)] }],
  [
    "in an allOf around the body, as it was",
    "harmless",
    of(ONE),
    { allOf: [of(ONE)] },
  ],
  [
    "in one of two halves",
    "undecided",
    { allOf: [MORE, of(ONE)] },
    { allOf: [of(TWO), MORE] },
  ],
  [
    "in one of two halves, reordered",
    "harmless",
    { allOf: [MORE, of(ONE)] },
    { allOf: [of(ONE), MORE] },
  ],
  ["moved into an allOf", "undecided", of(ONE), of({ allOf: [TWO] })],
  ["moved into an allOf, as it was", "harmless", of(ONE), of({ allOf: [ONE] })],
  [
    "beside an allOf that has one",
    "undecided",
    of(ONE),
    of({ allOf: [ONE], default: 2 }),
  ],
  [
    "hidden by one that is nearer",
    "harmless",
    of({ allOf: [ONE], default: 1 }),
    of({ allOf: [TWO], default: 1 }),
  ],
  [
    "moved into an anyOf with null",
    "undecided",
    of(ONE),
    of({ anyOf: [TWO, { type: "null" }] }),
  ],
  [
    "moved into an anyOf with null, as it was",
    "harmless",
    of(ONE),
    of({ anyOf: [ONE, { type: "null" }] }),
  ],
  [
    "in an alternative",
    "undecided",
    either({ default: 1 }, {}),
    either({ default: 2 }, {}),
  ],
  [
    "in alternatives that are reordered",
    "harmless",
    { oneOf: [A, B] },
    { oneOf: [B, A] },
  ],
  [
    "in alternatives of which one is new",
    "harmless",
    { oneOf: [A, B] },
    { oneOf: [MORE, A, B] },
  ],
  ["in an alternative that was the only one", "harmless", A, { oneOf: [B, A] }],
  [
    "in alternatives that are inlined and reordered",
    "harmless",
    { oneOf: [A, B] },
    {
      oneOf: [
        {
          type: "object",
          required: ["kind"],
          properties: { kind: { const: "b" }, n: TWO },
        },
        A,
      ],
    },
  ],
];
