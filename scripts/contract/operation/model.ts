import type { SchemaDocument } from "../schema/index.ts";
import type { Located } from "../../openapi/located.ts";

/** Where something is declared. */
export interface Declared {
  readonly pointer: string;
}

export type ParameterPlace = "path" | "query" | "header" | "cookie";

/** How a value is turned into text (OpenAPI's `style` and `explode`, or a media type). */
export interface Serialization {
  readonly style: string;
  readonly explode: boolean;
  /** Set when the parameter has `content`: the value is written in this media type. */
  readonly media?: string;
}

/** A Parameter or Header Object. */
export interface Parameter extends Declared {
  readonly place: ParameterPlace;
  readonly name: string;
  /** What identifies it on the wire: position in the path, lower case for a header. */
  readonly key: string;
  readonly required: boolean;
  /** For a property of an exploded object: the other properties that are not sent without it. */
  readonly requiredBeside?: readonly string[];
  readonly serialization: Serialization;
  readonly allowEmptyValue: boolean;
  readonly schema?: Located;
  /** Where the schema says outright that it is one scalar type. */
  readonly type?: string;
  readonly examples: readonly unknown[];
}

/** One entry of a `content` map. */
export interface Media extends Declared {
  /** As written. */
  readonly name: string;
  readonly schema?: Located;
  /** What each item of a stream is (OpenAPI 3.2). */
  readonly itemSchema?: Located;
  readonly encoding?: unknown;
  readonly examples: readonly unknown[];
}

export interface Body extends Declared {
  readonly required: boolean;
  readonly content: readonly Media[];
}

export interface Response extends Declared {
  /** `200`, `2XX` or `default`. */
  readonly status: string;
  readonly headers: readonly Parameter[];
  readonly content: readonly Media[];
}

/** One credential as it goes over the wire, and the scopes it must carry. */
export interface Requirement extends Declared {
  /** `apiKey header authorization`, `http bearer`, …; `undefined NAME` when there is no such scheme. */
  readonly wire: string;
  readonly scheme: string;
  /** Pointer of the scheme; absent when there is none of that name. */
  readonly component?: string;
  readonly scopes: readonly string[];
}

/** All of its requirements together let a request in; none at all is anonymous access. */
export interface SecurityAlternative extends Declared {
  readonly requirements: readonly Requirement[];
}

export interface Security extends Declared {
  readonly alternatives: readonly SecurityAlternative[];
}

/** One URL that requests may go to, every placeholder anonymous. */
export interface Target extends Declared {
  /** Scheme and host in lower case, `{}` for a placeholder of the path, `{*}` for a free server variable, `{-}` for one that is a segment. */
  readonly url: string;
  /** `url` with its server variables at their defaults. */
  readonly example: string;
  /** Its server knows no host: it is relative to wherever the document came from. */
  readonly relative: boolean;
}

/** What tells operations apart, before their contents are read. */
export interface Outline extends Declared {
  /** `lost`: all operations of a path whose reference leads nowhere. `webhook`: one that the server calls, known by its name. */
  readonly kind: "operation" | "lost" | "webhook";
  readonly document: SchemaDocument;
  readonly pathItem: Located;
  readonly located: Located;
  readonly method: string;
  readonly path: string;
  readonly operationId?: string;
  readonly targets: readonly Target[];
  /** Names of the path's placeholders, in order. */
  readonly placeholders: readonly string[];
}

export interface Operation extends Outline {
  readonly deprecated: boolean;
  readonly parameters: readonly Parameter[];
  readonly body?: Body;
  readonly responses: readonly Response[];
  readonly security: Security;
  /** References outside of schemas that lead nowhere. */
  readonly dangling: readonly (Declared & { readonly reference: string })[];
}
