import type { SECURITY_RULES } from "../finding/security-change.ts";
import { accepted, open, refused, type GuideTo } from "./explanation.ts";

export const SECURITY_GUIDE: GuideTo<typeof SECURITY_RULES> = {
  anonymous: {
    narrowed: refused(
      "The operation could be called without credentials, and now asks for some.",
      { consumer: "Send credentials." },
    ),
    widened: accepted("The operation may be called without credentials."),
  },
  scope: {
    narrowed: refused(
      "A credential that was enough must now carry a further scope.",
      {
        consumer:
          "Ask for tokens with the further scope; whether a server of the base grants it, its document says.",
      },
    ),
    widened: accepted("A scope is no longer asked for."),
  },
  requirement: {
    narrowed: refused(
      "The credentials that were enough must come with another one.",
      { consumer: "Send the further credential too." },
    ),
    widened: accepted("One of the credentials may be left out."),
  },
  alternative: {
    narrowed: refused(
      "One of the ways to authenticate is gone. Credentials count by where they travel, not by what the scheme is called.",
      { consumer: "Use one of the ways that are left." },
    ),
    widened: accepted("There is one more way to authenticate."),
  },
  undefined: open(
    "A security requirement names a scheme that `components/securitySchemes` does not define, so that nobody knows what it asks for.",
    { publisher: "Define the scheme, or correct its name." },
  ),
};
