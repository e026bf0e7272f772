import { nearestIds, quote, type Words, WORDS } from "../openapi/wording.ts";
import type { UpdateFault } from "./fault.ts";

export const UPDATE_WORDS: Words<UpdateFault> = {
  ...WORDS,
  "not-3.1": ({ version }) =>
    `OpenAPI ${version}, and only 3.1 is vendored, in whose JSON Schema the client is checked; give upstream's 3.1 document, or convert it (nullable: true to type: [..., "null"], exclusiveMinimum: true to the number)`,
  "repeated-operation": ({ id }) =>
    `several operations are called ${quote(id)}; ask upstream to rename all but one`,
  "not-vendored": ({ id, nearest }) =>
    `${quote(id)} is not among its operations; ${nearestIds(nearest)}`,
  "no-operations": () =>
    "no operation would be left; name one with --operation ID",
  "outside-reference": ({ reference }) =>
    `refers to ${quote(reference)}, outside the document; bundle the document first`,
  "stray-reference": ({ reference }) =>
    `refers to ${quote(reference)}, which is no component; move what it means to #/components`,
  "dangling-reference": ({ reference }) =>
    `refers to ${quote(reference)}, which does not exist; define it or drop the reference`,
  "invalid-pattern": ({ pattern }) =>
    `${quote(pattern)} is no regular expression; ask upstream to correct it`,
  "hostile-text": ({ found }) =>
    `holds ${found}, which could break out of generated code; ask upstream to take it out`,
  lint: ({ message, rule }) =>
    `${message} (${rule}); ask upstream to correct it, or turn the rule off in openapi/redocly.yaml and say why`,
  "not-generated": ({ reason }) => `no code can be made of it: ${reason}`,
  unsettled: () =>
    "an earlier update was interrupted while it took effect; run this command without --dry-run to end it",
};
