import type { NAMING_RULES } from "../finding/naming-change.ts";
import type { PATH_RULES } from "../finding/path-change.ts";
import type { PRESENCE_RULES } from "../finding/presence-change.ts";
import type { URL_RULES } from "../finding/url-change.ts";
import { accepted, known, open, refused, type GuideTo } from "./explanation.ts";

export const PRESENCE_GUIDE: GuideTo<typeof PRESENCE_RULES> = {
  removed: refused(
    "Method and URL are in the base, and neither they nor the operationId in the revised document.",
    {
      whom: "Every client of the operation.",
      publisher:
        "Keep it, with `deprecated: true`, until nobody calls it; then accept the break.",
      consumer: "Find what takes its place; `operation-added` may name it.",
    },
  ),
  added: accepted("Method and URL are new.", {
    whom: "Nobody: no client of the base calls it.",
  }),
};

export const URL_GUIDE: GuideTo<typeof URL_RULES> = {
  pathChanged: refused(
    "The operationId is in both documents, and the URL it had no longer answers to it.",
    {
      whom: "Every client of the operation.",
      publisher:
        "Go on serving the old URL (a redirect is not followed by every client for every method).",
      consumer:
        "Move to the new URL; the other findings of the operation say what else differs.",
    },
  ),
  pathWidened: accepted(
    "What was fixed text in the path is now a placeholder that takes that text, and more.",
  ),
  serverRemoved: refused(
    "The operation could be reached at a URL (server and path together) that is no longer described. A prefix that only moves between server and path is no change.",
    { consumer: "Use one of the servers that are left." },
  ),
  serverAdded: accepted("The operation can be reached at a further URL."),
};

export const PATH_GUIDE: GuideTo<typeof PATH_RULES> = {
  undecided: open(
    "A placeholder stands where the base has a free server variable, or a placeholder with text around it: whether it takes all that could stand there, the documents don't say.",
  ),
};

export const NAMING_GUIDE: GuideTo<typeof NAMING_RULES> = {
  idRenamed: known(
    "The operationId differs. It never travels, but generators name functions by it.",
    {
      whom: "Nobody on the wire. Whoever generates code gets another name.",
      consumer: "Follow the name when you generate anew.",
    },
  ),
  deprecated: known("The operation is marked with `deprecated: true`.", {
    whom: "Nobody yet.",
    consumer: "Plan to leave it; find what takes its place.",
  }),
  parameterRenamed: known(
    "A placeholder of the path has another name. Placeholders count by position, but generators name parameters by them.",
    {
      whom: "Nobody on the wire. Whoever generates code gets another name.",
      consumer: "Follow the name when you generate anew.",
    },
  ),
};
