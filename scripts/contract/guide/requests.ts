import type { REQUEST_RULES } from "../finding/request-change.ts";
import type { REQUEST_MEMBER_RULES } from "../finding/request-member-change.ts";
import { accepted, open, refused, type GuideTo } from "./explanation.ts";

export const REQUEST_GUIDE: GuideTo<typeof REQUEST_RULES> = {
  mediaType: {
    narrowed: refused(
      "The body could be sent in a media type that is no longer described.",
      { consumer: "Send one of the media types that are left." },
    ),
    widened: accepted("The body may be sent in a further media type."),
  },
  accept: {
    narrowed: refused(
      "An answer could be asked for (`Accept`) in a media type that a success no longer has.",
      { consumer: "Ask for one of the media types that are left." },
    ),
    widened: accepted(
      "An answer can be asked for in a further media type; who doesn't ask for it doesn't get it.",
    ),
  },
  styleChanged: refused(
    "`style`, `explode` or the media type of a parameter differs, so that the same value is another text on the wire.",
    {
      consumer:
        "Write the parameter in the new form; there may be no text that both servers read alike.",
    },
  ),
};

export const REQUEST_MEMBER_GUIDE: GuideTo<typeof REQUEST_MEMBER_RULES> = {
  body: {
    added: accepted("A body may be sent, and need not."),
    requiredAdded: refused(
      "A request without a body was complete, and is now refused.",
      { publisher: "Make the body optional." },
    ),
    removed: open(
      "A body could be sent, and none is described any more. A server may refuse it or ignore it.",
      { consumer: "Stop sending it; what it said may no longer take effect." },
    ),
    becameRequired: refused(
      "The body could be left out, and now must be sent.",
      {
        publisher: "Leave it optional.",
        consumer: "Send it always; a server of the base takes it too.",
      },
    ),
    becameOptional: accepted("The body had to be sent, and may be left out."),
  },
  parameter: {
    added: accepted(
      "A query, header or cookie parameter that may be sent is new.",
    ),
    requiredAdded: refused(
      "A parameter that must be sent is new: a request without it is refused.",
      {
        publisher:
          "Make it optional, with a default that does what was done before.",
        consumer: "Send it; the server has to be one that knows it.",
      },
    ),
    removed: open(
      "A parameter that could be sent is no longer described. A server may refuse it or ignore it; a filter that is ignored gives too much.",
      {
        publisher:
          "If it is still accepted, describe it, with `deprecated: true`.",
        consumer:
          "Stop sending it, and check that nothing relied on its effect.",
      },
    ),
    becameRequired: refused(
      "A parameter that could be left out must now be sent.",
      {
        publisher:
          "Leave it optional, with a default that does what was done before.",
        consumer: "Send it always; a server of the base takes it too.",
      },
    ),
    becameOptional: accepted(
      "A parameter that had to be sent may be left out.",
    ),
  },
};
