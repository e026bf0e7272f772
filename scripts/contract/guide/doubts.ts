import type { DEFAULT_RULES } from "../finding/default-change.ts";
import type { DISCRIMINATOR_RULES } from "../finding/discriminator-change.ts";
import type { DOUBTFUL_RULES } from "../finding/doubtful-change.ts";
import type { QUERYSTRING_RULES } from "../finding/querystring-change.ts";
import type { TURNED_RULES } from "../finding/turned-change.ts";
import type { UNDECIDED_RULES } from "../finding/undecided-change.ts";
import type { UNREAD_RULES } from "../finding/unread-change.ts";
import { open, type GuideTo } from "./explanation.ts";

export const DEFAULT_GUIDE: GuideTo<typeof DEFAULT_RULES> = {
  changed: open(
    "The `default` of something that may be left out differs: the same request is accepted, and means something else.",
    {
      whom: "Clients that leave it out and rely on what that meant.",
      consumer: "Send the old default in so many words.",
    },
  ),
};

export const DISCRIMINATOR_GUIDE: GuideTo<typeof DISCRIMINATOR_RULES> = {
  request: open(
    "The `discriminator` leads a value to another alternative than before, or nowhere: another property, a key that is gone, a component renamed without a mapping.",
    {
      publisher:
        "Write a `mapping` that keeps every old key, or pin each alternative with a `const`.",
    },
  ),
  response: open(
    "The `discriminator` may name what it did not name before: readers that choose a class by it find none.",
    {
      publisher:
        "Write a `mapping` that keeps every old key, or pin each alternative with a `const`.",
      consumer: "Give the choice by the discriminator a default.",
    },
  ),
};

export const DOUBTFUL_GUIDE: GuideTo<typeof DOUBTFUL_RULES> = {
  referenceLost: open(
    "A `$ref` to a parameter, body, response, header or path leads nowhere in its document, so that what it stood for is unknown.",
    { publisher: "Add what it refers to, or correct the reference." },
  ),
  serverUndecided: open(
    "One side names the host of its server, the other is relative to wherever the document came from.",
    { publisher: "Name the host on both sides." },
  ),
  encodingChanged: open(
    "`encoding` of a form's fields differs, and so may what is written into the form.",
  ),
  successRemoved: open(
    "The base described a successful answer, the revised document describes none: what clients get, nobody says.",
    { publisher: "Describe the success." },
  ),
};

export const QUERYSTRING_GUIDE: GuideTo<typeof QUERYSTRING_RULES> = {
  undecided: open(
    "The whole query is one parameter (`in: querystring`, OpenAPI 3.2), and it differs. Such parameters are not compared.",
  ),
};

const TURNED =
  "There the server asks and the client answers, so that everything is the other way round; such operations are not compared.";

export const TURNED_GUIDE: GuideTo<typeof TURNED_RULES> = {
  webhook: open(`A webhook is new, gone or different. ${TURNED}`),
  callback: open(`A callback is new, gone or different. ${TURNED}`),
};

export const UNREAD_GUIDE: GuideTo<typeof UNREAD_RULES> = {
  unread: open(
    "A reference leads out of the document, and what is there was not read; the finding says why.",
    {
      publisher:
        "Bundle the document (`redocly bundle`), or keep its files below its folder.",
      consumer:
        "Bundle the document (`redocly bundle`) and compare what comes out.",
    },
  ),
};

const IMPOSSIBLE = open(
  "No value satisfies what is described here, as it contradicts itself: by the letter nothing is ever sent, and every change of it breaks nobody. What stands beside it was compared as if something satisfied it.",
  {
    publisher:
      "Remove the contradiction: write `anyOf` where `oneOf` has alternatives that overlap, open what an `allOf` closes, correct limits that cross.",
  },
);

export const UNDECIDED_GUIDE: GuideTo<typeof UNDECIDED_RULES> = {
  request: {
    schema: open(
      "Whether what was accepted still is could not be told. The reason stands in the finding, and below under “What undecided asks of you”.",
    ),
    unsatisfiable: IMPOSSIBLE,
  },
  response: {
    schema: open(
      "Whether what may be sent can still be read could not be told. The reason stands in the finding, and below under “What undecided asks of you”.",
    ),
    unsatisfiable: IMPOSSIBLE,
  },
};
