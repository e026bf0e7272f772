import { nearestIds, type Words, WORDS } from "../openapi/wording.ts";
import type { UpdateFault } from "./fault.ts";

export const UPDATE_WORDS: Words<UpdateFault> = {
  ...WORDS,
  "not-3.1": ({ version }) => [
    "",
    `OpenAPI ${version}, of which no code is made`,
    "convert it to 3.1",
  ],
  "repeated-operation": ({ id }) => [
    "",
    `several operations are called ${JSON.stringify(id)}`,
    "ask upstream to rename all but one",
  ],
  "not-vendored": ({ id, nearest }) => [
    "",
    `${JSON.stringify(id)} is not among its operations`,
    nearestIds(nearest),
  ],
  "no-operations": () => [
    "",
    "no operation would be left",
    "name one with --operation ID",
  ],
  "outside-reference": ({ from, reference }) => [
    `#${from}`,
    `refers to ${JSON.stringify(reference)}, outside the document`,
    "bundle the document first",
  ],
  "stray-reference": ({ from, reference }) => [
    `#${from}`,
    `refers to ${JSON.stringify(reference)}, which is no component`,
    "move what it means to #/components",
  ],
  "dangling-reference": ({ from, reference }) => [
    `#${from}`,
    `refers to ${JSON.stringify(reference)}, which does not exist`,
    "define it or drop the reference",
  ],
  "invalid-pattern": ({ from, pattern }) => [
    `#${from}`,
    `${JSON.stringify(pattern)} is no regular expression`,
    "ask upstream to correct it",
  ],
  "hostile-text": ({ from, found }) => [
    `#${from}`,
    `holds ${found}, which could break out of generated code`,
    "ask upstream to take it out",
  ],
  lint: ({ problem: { pointer, message, rule } }) => [
    pointer,
    `${message} (${rule})`,
    "correct it upstream, or turn the rule off in openapi/redocly.yaml and say why",
  ],
  "not-generated": ({ reason }) => [
    "",
    reason,
    "no code can be made from the slice as it is",
  ],
  unsettled: () => [
    "",
    "an earlier update was interrupted while it took effect",
    "run this command without --dry-run to end it",
  ],
};
