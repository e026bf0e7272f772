import type { Language } from "../regex/index.ts";
import type { Decimal } from "../../openapi/decimal.ts";
import type { Json, SchemaHandle } from "./types.ts";

/** A schema that has been read: the keywords of JSON Schema 2020-12, each with its meaning at hand. */
export interface Node extends SchemaHandle {
  readonly pointer: string;
  identity: number;
  /** Which occurrence it is: equal schemas at two places have two of these. */
  readonly uid: number;
  /** Its values travel as text. */
  readonly text: boolean;
  /** What is in its values never does. */
  readonly typed: boolean;
  keywords: Keywords;
  /** Remembered by `kindsOf`, once it is asked. */
  kinds: number | undefined;
  /** Remembered by `candidatesOf`: all of its values, where it lists them. */
  listed: readonly Json[] | "none" | undefined;
  examples: readonly Json[];
  /** Properties that this direction leaves out, and where they stand. */
  hidden: ReadonlyMap<string, string> | undefined;
}

export interface Values {
  readonly keyword: "enum" | "const";
  readonly list: readonly Json[];
  readonly keys: ReadonlySet<string>;
}

/** A keyword whose meaning is out of reach; two of them say the same when their texts are equal. */
export interface Opaque {
  readonly keyword: string;
  readonly text: string;
  /** The kinds of value that it speaks of. */
  readonly kinds: number;
  /** It cannot be read at all, rather than merely not be judged. */
  readonly malformed: boolean;
  readonly detail?: string;
  /** `contentSchema`: what it says of the value that the text stands for. */
  readonly content?: Node;
}

export interface PatternProperty {
  readonly language: Language;
  readonly schema: Node;
}

export interface Tag {
  readonly property: string;
  readonly value: string;
  /** What who means the branch has there; absent where it cannot have the name. */
  readonly sent?: Node;
}

export const COUNTS = [
  "minLength",
  "maxLength",
  "minItems",
  "maxItems",
  "minContains",
  "maxContains",
  "minProperties",
  "maxProperties",
] as const;

export const DECIMALS = [
  "minimum",
  "maximum",
  "exclusiveMinimum",
  "exclusiveMaximum",
  "multipleOf",
] as const;

export const SINGLES = [
  "additionalProperties",
  "propertyNames",
  "unevaluatedProperties",
  "items",
  "contains",
  "unevaluatedItems",
  "not",
  "if",
  "then",
  "else",
] as const;

export const LISTS = ["allOf", "anyOf", "oneOf", "prefixItems"] as const;

/** Those that speak of the very value that the schema does. */
export const IN_PLACE = [
  "allOf",
  "anyOf",
  "oneOf",
  "not",
  "if",
  "then",
  "else",
] as const;

export const MAPS = ["properties", "dependentSchemas"] as const;

/** The schemas that stand under these keywords. */
export function schemasUnder(
  keywords: Keywords,
  ...names: readonly ((typeof SINGLES)[number] | (typeof LISTS)[number])[]
): Node[] {
  return names.flatMap((name) => keywords[name] ?? []);
}

/** Whether a keyword is one of a list. */
export function isAmong<Keyword extends string>(
  list: readonly Keyword[],
  keyword: string,
): keyword is Keyword {
  return (list as readonly string[]).includes(keyword);
}

type Each<Keyword extends string, Meaning> = { [Each in Keyword]?: Meaning };

export interface Keywords
  extends
    Each<(typeof COUNTS)[number], number>,
    Each<(typeof DECIMALS)[number], Decimal>,
    Each<(typeof SINGLES)[number], Node>,
    Each<(typeof LISTS)[number], readonly Node[]>,
    Each<(typeof MAPS)[number], ReadonlyMap<string, Node>> {
  never?: true;
  types?: number;
  values?: Values;
  pattern?: { readonly source: string; readonly language: Language };
  format?: string;
  /** The format of what `contentEncoding` makes. */
  contentEncoding?: string;
  uniqueItems?: boolean;
  required?: readonly string[];
  dependentRequired?: ReadonlyMap<string, readonly string[]>;
  patternProperties?: ReadonlyMap<string, PatternProperty>;
  /** What the document calls `anyOf`; see `tellApart` and `unionOf`. */
  writtenAs?: "oneOf" | "discriminator";
  /** The property by which a discriminator chooses among its branches: who means one writes it. */
  chosenBy?: string;
  /** Its branches are not told apart: a value may be one of several; see `suppose`. */
  overlaps?: true;
  /** The branch of a discriminator that has this name: by the letter of JSON Schema it asks for nothing. */
  tag?: Tag;
  opaque?: readonly Opaque[];
  /** The value is a text that stands for one of these; see `suppose`. */
  decoded?: Node;
  /** Names that are declared here and left out in this direction: `additionalProperties` and its like are not about them. */
  unsent?: ReadonlySet<string>;
}
