import { ASPECTS } from "./aspect.ts";
import type { Aspect } from "./aspect.ts";

/** Worst first. */
export const SEVERITIES = ["breaking", "undecided", "compatible"] as const;
export type Severity = (typeof SEVERITIES)[number];
export type Side = "request" | "response" | "operation";

export interface Entry {
  readonly severity: Severity;
  readonly summary: string;
}

const breaking = (summary: string): Entry => ({
  severity: "breaking",
  summary,
});
const undecided = (summary: string): Entry => ({
  severity: "undecided",
  summary,
});
const compatible = (summary: string): Entry => ({
  severity: "compatible",
  summary,
});

const OPERATION = {
  "operation-removed": breaking("the operation is no longer described"),
  "operation-added": compatible("the operation is new"),
  "operation-path-changed": breaking(
    "the same operationId answers at another URL",
  ),
  "operation-path-widened": compatible(
    "a part of the path that was fixed may now be anything that is allowed there",
  ),
  "operation-path-undecided": undecided(
    "a placeholder may refuse what could stand in its place before",
  ),
  "operation-server-removed": breaking(
    "a URL of the operation is no longer served",
  ),
  "operation-server-added": compatible("the operation has a further URL"),
  "operation-server-undecided": undecided(
    "one side names a host, the other is relative to its own place",
  ),
  "operation-id-renamed": compatible(
    "the operationId differs; generated names may follow it",
  ),
  "operation-became-deprecated": compatible(
    "the operation is marked as deprecated",
  ),
  "operation-reference-lost": undecided(
    "a reference outside of schemas leads nowhere",
  ),
} as const satisfies Record<string, Entry>;

const REQUEST = {
  "request-parameter-added": compatible("an optional parameter is new"),
  "request-required-parameter-added": breaking("a required parameter is new"),
  "request-parameter-removed": undecided(
    "a parameter is no longer described: refused or ignored, the contract does not say",
  ),
  "request-parameter-became-required": breaking(
    "an optional parameter is now required",
  ),
  "request-parameter-became-optional": compatible(
    "a required parameter is now optional",
  ),
  "request-parameter-renamed": compatible(
    "a path placeholder has another name; generated names may follow it",
  ),
  "request-parameter-style-changed": breaking(
    "a parameter is written differently on the wire",
  ),
  "request-body-added": compatible("an optional body is new"),
  "request-required-body-added": breaking("a required body is new"),
  "request-body-removed": undecided(
    "the body is no longer described: refused or ignored, the contract does not say",
  ),
  "request-body-became-required": breaking(
    "the body may no longer be left out",
  ),
  "request-body-became-optional": compatible("the body may now be left out"),
  "request-media-type-added": compatible(
    "the body may come in a further media type",
  ),
  "request-media-type-removed": breaking(
    "the body may no longer come in a media type",
  ),
  "request-encoding-changed": undecided(
    "the encoding of a form's fields differs",
  ),
  "request-security-became-required": breaking(
    "anonymous requests are refused",
  ),
  "request-security-became-optional": compatible(
    "anonymous requests are let in",
  ),
  "request-security-alternative-added": compatible(
    "there is a further way to authenticate",
  ),
  "request-security-alternative-removed": breaking(
    "a way to authenticate is gone",
  ),
  "request-security-requirement-added": breaking(
    "a further credential is needed",
  ),
  "request-security-requirement-removed": compatible(
    "a credential is no longer needed",
  ),
  "request-security-scope-added": breaking("a further scope is needed"),
  "request-security-scope-removed": compatible("a scope is no longer needed"),
  "request-security-undefined": undecided(
    "a security requirement names a scheme that does not exist",
  ),
  "request-property-added": compatible("an optional property is new"),
  "request-required-property-added": breaking("a required property is new"),
  "request-property-removed": undecided(
    "a property is no longer described: refused or ignored, the contract does not say",
  ),
  "request-property-became-required": breaking(
    "an optional property is now required",
  ),
  "request-property-became-optional": compatible(
    "a required property is now optional",
  ),
  "request-property-became-read-only": undecided(
    "a property that could be sent is now read-only: refused or ignored, the contract does not say",
  ),
  "request-property-became-writable": compatible(
    "a property that was read-only may now be sent",
  ),
  "request-property-refused": breaking("a declared property is now refused"),
  "request-property-allowed": compatible(
    "a property that was refused is now accepted",
  ),
  "request-value-became-nullable": compatible("null is now accepted"),
  "request-value-became-non-nullable": breaking("null is no longer accepted"),
  "request-enum-added": breaking("a free value must now be one of a list"),
  "request-enum-removed": compatible("a value is no longer bound to a list"),
  "request-enum-value-added": compatible("a further value is accepted"),
  "request-enum-value-removed": breaking("a value is no longer accepted"),
  "request-default-changed": undecided(
    "what is left out now stands for something else",
  ),
  "request-discriminator-changed": undecided(
    "a discriminator no longer chooses as before",
  ),
  "request-schema-undecided": undecided(
    "the comparison came to no end; args.reason says why",
  ),
} as const satisfies Record<string, Entry>;

const RESPONSE = {
  "response-status-added": breaking(
    "another status than an error may be answered",
  ),
  "response-status-removed": compatible("a status is no longer answered"),
  "response-success-removed": undecided(
    "no successful answer is described any more",
  ),
  "response-media-type-added": compatible(
    "a further media type can be asked for",
  ),
  "response-media-type-removed": breaking(
    "a media type can no longer be asked for",
  ),
  "response-media-type-changed": breaking(
    "the body comes in a media type that was not described",
  ),
  "response-body-added": compatible("a body is new"),
  "response-body-removed": breaking("the body is gone"),
  "response-header-added": compatible("a header is new"),
  "response-header-removed": compatible("an optional header is gone"),
  "response-required-header-removed": breaking(
    "a header that was always sent is gone",
  ),
  "response-header-became-optional": breaking(
    "a header that was always sent may be missing",
  ),
  "response-header-became-required": compatible("a header is now always sent"),
  "response-header-style-changed": breaking(
    "a header is written differently on the wire",
  ),
  "response-property-added": compatible("a property is new"),
  "response-property-removed": compatible("an optional property is gone"),
  "response-required-property-removed": breaking(
    "a property that was always sent is gone",
  ),
  "response-property-became-optional": breaking(
    "a property that was always sent may be missing",
  ),
  "response-property-became-required": compatible(
    "a property is now always sent",
  ),
  "response-value-became-nullable": breaking("null may be sent"),
  "response-value-became-non-nullable": compatible("null is no longer sent"),
  "response-enum-added": compatible("a free value is now one of a list"),
  "response-enum-removed": breaking("a value is no longer bound to a list"),
  "response-enum-value-added": breaking("a further value may be sent"),
  "response-enum-value-removed": compatible("a value is no longer sent"),
  "response-discriminator-changed": undecided(
    "a discriminator chooses what it did not choose before",
  ),
  "response-schema-undecided": undecided(
    "the comparison came to no end; args.reason says why",
  ),
} as const satisfies Record<string, Entry>;

export type FindingId =
  | keyof typeof OPERATION
  | keyof typeof REQUEST
  | keyof typeof RESPONSE
  | `${"request" | "response"}-${Aspect}-${"narrowed" | "widened"}`;

/** Every id there is. */
export const CATALOGUE: ReadonlyMap<FindingId, Entry> = new Map<
  FindingId,
  Entry
>([
  ...(Object.entries({ ...OPERATION, ...REQUEST, ...RESPONSE }) as [
    FindingId,
    Entry,
  ][]),
  ...(Object.keys(ASPECTS) as Aspect[]).flatMap(aspectEntries),
]);

export function severityOf(id: FindingId): Severity {
  return CATALOGUE.get(id)?.severity ?? "undecided";
}

export function sideOf(id: FindingId): Side {
  return id.slice(0, id.indexOf("-")) as Side;
}

function aspectEntries(aspect: Aspect): [FindingId, Entry][] {
  const what = ASPECTS[aspect];
  return [
    [`request-${aspect}-narrowed`, breaking(`less is accepted: ${what}`)],
    [`request-${aspect}-widened`, compatible(`more is accepted: ${what}`)],
    [`response-${aspect}-narrowed`, compatible(`less is sent: ${what}`)],
    [`response-${aspect}-widened`, breaking(`more may be sent: ${what}`)],
  ];
}
