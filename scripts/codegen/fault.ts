import type { FaultIn } from "../openapi/fault.ts";

type Referring = { readonly reference: string };

/** Why no code can be made of a document: what stands there against which rule, and what would mend it. */
export const CODEGEN_WORDS = {
  "not-openapi-3.1": ({ found }: { readonly found: string }) =>
    `"openapi" is ${quote(found)}: give a document of OpenAPI 3.1 or later, whose schemas are JSON Schema 2020-12`,
  "inexact-number": ({ number }: { readonly number: string }) =>
    `${number} is no number that JavaScript has, which would take ${Number(number)} for it (RFC 8259 section 6): write that one, or make it a string`,
  "no-operations": () =>
    "there is no operation to generate: give a document with at least one",
  "no-operation-id": () =>
    "the operation has no operationId, which its generated code is named after: give it one",
  "same-name": ({
    name,
    operationIds,
  }: {
    readonly name: string;
    readonly operationIds: readonly [string, string];
  }) =>
    `the operationIds ${operationIds.map(quote).join(" and ")} would both be generated as "${name}": rename one`,
  "same-parameter": ({ name }: { readonly name: string }) =>
    `two parameters are called ${quote(name)}, which the client takes by name alone: rename one`,
  "header-name": ({ name }: { readonly name: string }) =>
    `${quote(name)} is no name of a header (RFC 9110 section 5.1): mend the name`,
  "parameter-place": ({ place }: { readonly place: unknown }) =>
    `a parameter in ${quote(place)} is not sent by the client: give it in the path, the query or a header`,
  "parameter-style": ({
    style,
    explode,
  }: {
    readonly style: string;
    readonly explode: boolean;
  }) =>
    `a parameter is written as ${quote(style)}, explode ${explode}, which the client can't: single values are written as they are, arrays in the query as form with explode, objects there as deepObject`,
  "no-success": ({ documented }: { readonly documented: readonly string[] }) =>
    `there is no 2xx response to resolve to, only ${documented.map(quote).join(", ") || "none at all"}: document the success by its three digits`,
  "unusable-server": ({ found }: { readonly found: unknown }) =>
    `the first server is ${quote(found)}: give an absolute https URL without variables, credentials, query or fragment`,
  "own-servers": () =>
    "the servers given here would be sent to no one, since the client has one server: give them at the root",
  "no-auth-header": ({ found }: { readonly found: readonly string[] }) =>
    `the apiKey security schemes in a header are ${quote(found)}: declare exactly one, since the client authenticates in no other way`,
  "other-auth": ({ asked }: { readonly asked: readonly string[] }) =>
    `it can't be called with the API key alone, but asks for ${quote(asked)}: offer the apiKey scheme as an alternative`,
  "dangling-reference": ({ reference }: Referring) =>
    `the reference ${quote(reference)} leads nowhere: add its target to the document`,
  "outside-reference": ({ reference }: Referring) =>
    `the reference ${quote(reference)} leads out of the document: bundle its target into it`,
  "reference-cycle": ({ reference }: Referring) =>
    `the reference ${quote(reference)} leads back to itself before it reaches a property or an item, so that nothing is ever described: break the cycle`,
  "invalid-schema": ({ rule }: { readonly rule: string }) =>
    `no JSON Schema 2020-12: it ${rule}; mend the schema`,
  "invalid-pattern": ({ pattern }: { readonly pattern: string }) =>
    `${quote(pattern)} is no regular expression of ECMA-262: mend the pattern`,
  "dynamic-reference": ({ reference }: Referring) =>
    `the $dynamicRef ${quote(reference)} may lead to no place or to several: use a $ref`,
  "unusable-schema": ({ reason }: { readonly reason: string }) =>
    `no code can be made of a schema: ${reason}`,
};

export type CodegenFault = FaultIn<typeof CODEGEN_WORDS>;

function quote(value: unknown): string {
  const text = JSON.stringify(value) ?? "absent";
  return text.length > 300 ? `${text.slice(0, 300)}…` : text;
}
