import type { ExactNumber } from "../../openapi/decimal.ts";

export type { Direction } from "../../openapi/direction.ts";

export type Json =
  null | boolean | ExactNumber | string | readonly Json[] | JsonObject;

export interface JsonObject {
  readonly [key: string]: Json;
}

/** The two ways in which OpenAPI reads a Schema Object: 3.0's own, and JSON Schema 2020-12. */
export type Dialect = "3.0" | "3.1";

/** A parsed OpenAPI document; pointers are resolved against `root`. */
export interface SchemaDocument {
  readonly root: unknown;
  readonly dialect: Dialect;
}

declare const drafted: unique symbol;

/** A schema before it is read: see {@link embed}, {@link at}, {@link text}. */
export interface Draft {
  readonly [drafted]: true;
}

/** JSON Schema 2020-12 keywords with drafts where subschemas stand. */
export interface DraftKeywords {
  readonly type?: string | readonly string[];
  readonly enum?: readonly Json[];
  readonly const?: Json;
  readonly pattern?: string;
  readonly format?: string;
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly properties?: Readonly<Record<string, Draft>>;
  readonly required?: readonly string[];
  readonly dependentRequired?: Readonly<Record<string, readonly string[]>>;
  readonly additionalProperties?: Draft;
  readonly minProperties?: number;
  readonly maxProperties?: number;
  readonly items?: Draft;
  readonly prefixItems?: readonly Draft[];
  readonly contains?: Draft;
  readonly minContains?: number;
  readonly maxContains?: number;
  readonly minItems?: number;
  readonly maxItems?: number;
  readonly uniqueItems?: boolean;
  readonly allOf?: readonly Draft[];
  readonly anyOf?: readonly Draft[];
  readonly oneOf?: readonly Draft[];
  readonly not?: Draft;
  readonly examples?: readonly Json[];
}

/** A schema that has been read; opaque outside of this folder but for where it stands. */
export interface SchemaHandle {
  /** JSON pointer in its own document. */
  readonly pointer: string;
  /** Equal schemas, of either document, share it: equal identities need no question. */
  readonly identity: number;
}

/** Values that the writer may send and the reader refuses, one for each distinct cause. */
export interface Break extends Difference {
  /** A whole value of the writer's schema that the reader's refuses. */
  readonly value: Json;
  /** What has to be taken for granted for that; see `Solver.supposing`. */
  readonly premises?: readonly Premise[];
}

/**
 * `satisfied`: something satisfies the parts of these names that nothing does.
 * `decoded`: a text stands for a value, of which the schema beside it speaks.
 * `known`: who knows a property of this name by one alternative doesn't ignore it in another.
 */
export interface Premise {
  readonly kind: "satisfied" | "known" | "decoded";
  readonly names: readonly string[];
}

/** A break without its example. */
export interface Difference {
  /** JSON pointer into the whole value: the place that is refused. */
  readonly instancePath: string;
  /** A value that is refused there. */
  readonly leaf: Json;
  /** The reader's keyword that fails; `"false"` for the schema `false`. */
  readonly keyword: string;
  /** JSON pointer, in the writer's document, of the keyword or schema that lets the value through. */
  readonly writer: string;
  /** JSON pointer, in the reader's document, of the keyword (or, failing that, schema) that refuses it. */
  readonly reader: string;
  readonly args: BreakArgs;
}

/** What changed; which members are there depends on `Break.keyword`. */
export interface BreakArgs {
  /** The writer's value of the same keyword (for `type` always a list of names), absent when it has none. */
  readonly writer?: Json;
  /** The reader's value of the keyword. */
  readonly reader?: Json;
  /** `required`, `dependentRequired`, `additionalProperties`, `propertyNames`, …: the property's name. */
  readonly property?: string;
  /** `required`: whether the writer declares the property at all. */
  readonly declared?: boolean;
  /** `additionalProperties`, `unevaluatedProperties`: both sides refuse what they don't declare, and the writer declares this one. */
  readonly closed?: boolean;
  /** `enum`, `const`: the values that the writer may send and the reader's list lacks. */
  readonly values?: readonly Json[];
}

/** A question without an answer: neither proved harmless nor shown to break. */
export interface Undecided {
  /** The keyword at fault, or `"budget"`, `"depth"`, `"malformed"`, `"$ref"`, `"witness"`. */
  readonly reason: string;
  readonly detail?: string;
  readonly instancePath: string;
  readonly writer: string;
  readonly reader: string;
}

/** A property that the writer declares and the reader, open as it is, doesn't describe. */
export interface Undescribed {
  readonly property: string;
  /** JSON pointer of the object that has the property. */
  readonly instancePath: string;
  /** JSON pointer of the property's schema at the writer's. */
  readonly writer: string;
  /** JSON pointer of the object's schema at the reader's. */
  readonly reader: string;
  /** Whether the writer always sends it. */
  readonly required: boolean;
  /** Where the reader describes it but leaves it out as `readOnly` (request) or `writeOnly` (response). */
  readonly hidden?: string;
}

/** What an inclusion finds out, short of examples and of what it could not decide. */
export interface Differences {
  readonly breaks: readonly Difference[];
  readonly undescribed: readonly Undescribed[];
}

/** All three empty: every value of the writer's is a value of the reader's, and described there. */
export interface Inclusion {
  readonly breaks: readonly Break[];
  readonly undecided: readonly Undecided[];
  readonly undescribed: readonly Undescribed[];
}
