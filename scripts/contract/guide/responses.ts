import type { RESPONSE_RULES } from "../finding/response-change.ts";
import { known, unexpected, type GuideTo } from "./explanation.ts";

export const RESPONSE_GUIDE: GuideTo<typeof RESPONSE_RULES> = {
  status: {
    narrowed: known("A status that was described no longer comes."),
    widened: unexpected(
      "A status that is no error (1xx, 2xx or 3xx) and was not described may come. A further 4xx or 5xx is not told: readers take those for errors in general.",
      {
        consumer: "Treat it as the success, or the redirect, that it is.",
      },
    ),
  },
  mediaTypeChanged: unexpected(
    "The body comes in a media type that the base did not describe for this status.",
    {
      publisher:
        "Go on offering the old media type to those who ask for it, or to everybody.",
    },
  ),
  bodyAdded: known("A response without a body now has one."),
  bodyRemoved: unexpected("A response that had a body comes without one.", {
    consumer: "Don't parse what isn't there.",
  }),
  header: {
    added: known("A response header is new."),
    removed: known("A header that could be missing no longer comes at all."),
    requiredRemoved: unexpected(
      "A header that was promised in every answer is gone from the document.",
    ),
    becameOptional: unexpected(
      "A header that was promised in every answer may be missing.",
      { consumer: "Check that it is there wherever it is read." },
    ),
    becameRequired: known("A header that could be missing now always comes."),
    styleChanged: unexpected(
      "`explode` or the media type of a header differs, so that the same value is another text on the wire.",
    ),
  },
};
