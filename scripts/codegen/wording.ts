import type { CodegenFault } from "./fault.ts";

/** What stands there against which rule, and what would mend it. */
export function describeFault(fault: CodegenFault): string {
  switch (fault.kind) {
    case "not-openapi-3.1":
      return `"openapi" is ${quote(fault.found)}: give a document of OpenAPI 3.1 or later, whose schemas are JSON Schema 2020-12`;
    case "inexact-number":
      return `${fault.number} is no number that JavaScript has, which would take ${Number(fault.number)} for it (RFC 8259 section 6): write that one, or make it a string`;
    case "no-operations":
      return "there is no operation to generate: give a document with at least one";
    case "no-operation-id":
      return "the operation has no operationId, which its generated code is named after: give it one";
    case "same-name":
      return `the operationIds ${fault.operationIds.map(quote).join(" and ")} would both be generated as "${fault.name}": rename one`;
    case "same-parameter":
      return `two parameters are called ${quote(fault.name)}, which the client takes by name alone: rename one`;
    case "header-name":
      return `${quote(fault.name)} is no name of a header (RFC 9110 section 5.1): mend the name`;
    case "parameter-place":
      return `a parameter in ${quote(fault.place)} is not sent by the client: give it in the path, the query or a header`;
    case "parameter-style":
      return `a parameter is written as ${quote(fault.style)}, explode ${fault.explode}, which the client can't: single values are written as they are, arrays in the query as form with explode, objects there as deepObject`;
    case "no-success":
      return `there is no 2xx response to resolve to, only ${fault.documented.map(quote).join(", ") || "none at all"}: document the success by its three digits`;
    case "unusable-server":
      return `the first server is ${quote(fault.found)}: give an absolute https URL without variables, credentials, query or fragment`;
    case "own-servers":
      return "the servers given here would be sent to no one, since the client has one server: give them at the root";
    case "no-auth-header":
      return `the apiKey security schemes in a header are ${quote(fault.found)}: declare exactly one, since the client authenticates in no other way`;
    case "other-auth":
      return `it can't be called with the API key alone, but asks for ${quote(fault.asked)}: offer the apiKey scheme as an alternative`;
    case "dangling-reference":
      return `the reference ${quote(fault.reference)} leads nowhere: add its target to the document`;
    case "outside-reference":
      return `the reference ${quote(fault.reference)} leads out of the document: bundle its target into it`;
    case "reference-cycle":
      return `the reference ${quote(fault.reference)} leads back to itself before it reaches a property or an item, so that nothing is ever described: break the cycle`;
    case "invalid-schema":
      return `no JSON Schema 2020-12: it ${fault.rule}; mend the schema`;
    case "invalid-pattern":
      return `${quote(fault.pattern)} is no regular expression of ECMA-262: mend the pattern`;
    case "unusable-schema":
      return `no code can be made of a schema: ${fault.reason}`;
  }
}

function quote(value: unknown): string {
  const text = JSON.stringify(value) ?? "absent";
  return text.length > 300 ? `${text.slice(0, 300)}…` : text;
}
