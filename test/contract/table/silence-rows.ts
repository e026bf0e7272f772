import type { Want } from "./rows.ts";

/** What a body was and is, and whether that breaks whoever reads it. */
export type BodyRow = readonly [
  name: string,
  want: readonly Want[],
  base: unknown,
  revised: unknown,
];

const TEXT = { type: "string" };
const TOLD: readonly Want[] = ["breaking", "undecided"];
const SILENT: readonly Want[] = ["harmless"];

const record = (properties: object, ...required: readonly string[]) => ({
  type: "object",
  properties,
  ...(required.length > 0 && { required }),
});
const plain = record({ id: TEXT }, "id");
const priced = (status: object) =>
  record({ id: TEXT, price: { type: "number" }, status }, "id", "price");
const either = (full: object) => ({ anyOf: [plain, full] });

/** A fuller alternative that changes behind one which takes anything it does not know. */
export const ABSORBED_ROWS: readonly BodyRow[] = [
  [
    "a type that differs",
    TOLD,
    either(priced(TEXT)),
    either(priced({ type: "integer" })),
  ],
  [
    "a value more",
    TOLD,
    either(priced({ enum: ["new"] })),
    either(priced({ enum: ["new", "old"] })),
  ],
  [
    "null",
    TOLD,
    either(priced(TEXT)),
    either(priced({ type: ["string", "null"] })),
  ],
  [
    "a longer text",
    TOLD,
    either(priced({ ...TEXT, maxLength: 3 })),
    either(priced({ ...TEXT, maxLength: 4 })),
  ],
  [
    "deeper within",
    TOLD,
    either(priced(record({ at: TEXT }))),
    either(priced(record({ at: { type: "integer" } }))),
  ],
  [
    "in a list of them",
    TOLD,
    { type: "array", items: either(priced(TEXT)) },
    { type: "array", items: either(priced({ type: "integer" })) },
  ],
  [
    "a value fewer",
    SILENT,
    either(priced({ enum: ["new", "old"] })),
    either(priced({ enum: ["new"] })),
  ],
  [
    "the other order",
    SILENT,
    { anyOf: [plain, priced(TEXT)] },
    { anyOf: [priced(TEXT), plain] },
  ],
  [
    "a property that neither knew",
    SILENT,
    either(priced(TEXT)),
    either(record({ id: TEXT, price: { type: "number" }, more: TEXT }, "id")),
  ],
  [
    "beside what takes any object",
    SILENT,
    { anyOf: [{ type: "object" }, priced(TEXT)] },
    { anyOf: [{ type: "object" }, priced({ type: "integer" })] },
  ],
];

const beside = (part: object, n: object) => record({ n, p: part }, "n", "p");
const WHOLE = { type: "integer" };
const open = (name: string, schema: object) => record({ [name]: schema });
const one = (...oneOf: readonly object[]) => ({ oneOf });
const closed = {
  allOf: [
    { ...record({ a: TEXT }), additionalProperties: false },
    record({ b: TEXT }, "b"),
  ],
};
const branded = { allOf: [TEXT, record({ brand: TEXT })] };
const inverted = { ...TEXT, minLength: 5, maxLength: 3 };

/** From what nothing satisfies, everything follows. */
export const UNSATISFIABLE_ROWS: readonly BodyRow[] = [
  [
    "beside a text of five to three characters",
    TOLD,
    beside(inverted, WHOLE),
    beside(inverted, TEXT),
  ],
  [
    "beside a branded text",
    TOLD,
    beside(branded, WHOLE),
    beside(branded, TEXT),
  ],
  [
    "beside an allOf with a closed part",
    TOLD,
    beside(closed, WHOLE),
    beside(closed, TEXT),
  ],
  [
    "beside a number of five to three",
    TOLD,
    beside({ ...WHOLE, minimum: 5, maximum: 3 }, WHOLE),
    beside({ ...WHOLE, minimum: 5, maximum: 3 }, TEXT),
  ],
  [
    "a choice of one that is always two",
    TOLD,
    one(open("x", WHOLE), open("y", TEXT)),
    one(open("x", TEXT), open("y", TEXT)),
  ],
  [
    "a branch that is never the only one",
    TOLD,
    one(plain, priced(TEXT)),
    one(plain, priced(WHOLE)),
  ],
  [
    "an optional part of two types",
    TOLD,
    record({ x: { allOf: [TEXT, WHOLE] } }),
    record({ x: { allOf: [TEXT, TEXT] } }),
  ],
  [
    "names of a pattern",
    TOLD,
    { type: "object", patternProperties: { "^a": inverted } },
    { type: "object", patternProperties: { "^a": WHOLE } },
  ],
  [
    "what becomes impossible",
    TOLD,
    beside(TEXT, WHOLE),
    beside(inverted, WHOLE),
  ],
  [
    "beside what is possible",
    SILENT,
    beside({ ...TEXT, minLength: 3, maxLength: 5 }, { enum: [1, 2] }),
    beside({ ...TEXT, minLength: 3, maxLength: 5 }, { enum: [1] }),
  ],
  [
    "a property that is ruled out",
    SILENT,
    record({ n: { enum: [1, 2] }, p: false }, "n"),
    record({ n: { enum: [1] }, p: false }, "n"),
  ],
  [
    "nothing but its prose",
    SILENT,
    beside(inverted, WHOLE),
    beside({ ...inverted, description: "None." }, WHOLE),
  ],
];
