import type { PROPERTY_RULES } from "../finding/property-change.ts";
import {
  accepted,
  known,
  open,
  refused,
  unexpected,
  type GuideTo,
} from "./explanation.ts";

export const PROPERTY_GUIDE: GuideTo<typeof PROPERTY_RULES> = {
  request: {
    added: accepted("A property that may be sent is new."),
    requiredAdded: refused(
      "A property that must be sent is new: a request without it is refused.",
      {
        publisher:
          "Make it optional, with a default that does what was done before.",
        consumer: "Send it; the server has to be one that knows it.",
      },
    ),
    removed: open(
      "A property that could be sent is no longer described. A server may refuse it or ignore it.",
      {
        publisher:
          "If it is still accepted, describe it, with `deprecated: true`; if it is refused, say so with `additionalProperties: false`.",
        consumer:
          "Stop sending it. If something depends on it, ask what takes its place: an ignored property fails in silence.",
      },
    ),
    becameRequired: refused(
      "A property that could be left out must now be sent.",
      {
        publisher:
          "Leave it optional, with a default that does what was done before.",
        consumer: "Send it always; a server of the base takes it too.",
      },
    ),
    becameOptional: accepted("A property that had to be sent may be left out."),
    becameReadOnly: open(
      "A property that could be sent is now `readOnly`. A server may refuse it or ignore it.",
      {
        consumer: "Stop sending it; what you send may no longer take effect.",
      },
    ),
    becameWritable: accepted("A property that was `readOnly` may be sent."),
    refused: refused(
      "A property is still named, and no value of it is accepted any more (`false`, `not`, or a list of names that leaves it out).",
    ),
    allowed: accepted("A property that was named and refused is now accepted."),
  },
  response: {
    added: known(
      "A property is new in the response. Readers ignore what they don't know.",
      {
        consumer:
          "Nothing, unless a strict parser of yours refuses unknown properties.",
      },
    ),
    removed: known(
      "A property that could be missing before no longer comes at all.",
      {
        consumer:
          "Nothing breaks; what was done with it when it came will no longer happen.",
      },
    ),
    requiredRemoved: unexpected(
      "A property that was promised in every answer is gone from the document.",
      {
        publisher: "Go on sending it, with `deprecated: true`.",
        consumer: "Find what takes its place before you move.",
      },
    ),
    becameOptional: unexpected(
      "A property that was promised in every answer may be missing.",
      { consumer: "Check that it is there wherever it is read." },
    ),
    becameRequired: known("A property that could be missing now always comes."),
  },
};
