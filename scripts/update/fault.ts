import {
  DOCUMENT_WORDS,
  type FaultIn,
  nearestIds,
  quote,
} from "../openapi/fault.ts";

export type UpdateFault = FaultIn<typeof UPDATE_WORDS>;

type Referring = { readonly reference: string };

/** Why an input is no slice that may be vendored. */
export const UPDATE_WORDS = {
  ...DOCUMENT_WORDS,
  "not-3.1": ({ version }: { readonly version: string }) =>
    `OpenAPI ${version}, and only 3.1 is vendored, in whose JSON Schema the client is checked; give upstream's 3.1 document, or convert it (nullable: true to type: [..., "null"], exclusiveMinimum: true to the number)`,
  "repeated-operation": ({ id }: { readonly id: string }) =>
    `several operations are called ${quote(id)}; ask upstream to rename all but one`,
  "not-vendored": ({
    id,
    nearest,
  }: {
    readonly id: string;
    readonly nearest: readonly string[];
  }) => `${quote(id)} is not among its operations; ${nearestIds(nearest)}`,
  "no-operations": () =>
    "no operation would be left; name one with --operation ID",
  "outside-reference": ({ reference }: Referring) =>
    `refers to ${quote(reference)}, outside the document; bundle the document first`,
  "stray-reference": ({ reference }: Referring) =>
    `refers to ${quote(reference)}, which is no component; move what it means to #/components`,
  "dangling-reference": ({ reference }: Referring) =>
    `refers to ${quote(reference)}, which does not exist; define it or drop the reference`,
  "invalid-pattern": ({ pattern }: { readonly pattern: string }) =>
    `${quote(pattern)} is no regular expression; ask upstream to correct it`,
  "hostile-text": ({ found }: { readonly found: string }) =>
    `holds ${found}, which could break out of generated code; ask upstream to take it out`,
  lint: ({
    message,
    rule,
  }: {
    readonly rule: string;
    readonly message: string;
  }) =>
    `${message} (${rule}); ask upstream to correct it, or turn the rule off in openapi/redocly.yaml and say why`,
  "not-generated": ({ reason }: { readonly reason: string }) =>
    `no code can be made of it: ${reason}`,
  unsettled: () =>
    "an earlier update was interrupted while it took effect; run this command without --dry-run to end it",
};
