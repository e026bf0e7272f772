import { CATALOGUE } from "./catalogue.ts";
import type { Json } from "../schema/index.ts";
import { detailsOf, show } from "./details.ts";
import { reasonClause } from "./reasons.ts";
import type { Finding } from "./types.ts";

/** The one place where findings become sentences. */
export function describeFinding({ id, args, places }: Finding): string {
  const summary = CATALOGUE.get(id)?.summary ?? id;
  const { reason, detail, why, satisfied, known, decoded, ...others } = args;
  const details = detailsOf(others);
  return [
    `${places[0]?.at ? `${places[0].at}: ` : ""}${summary}`,
    details === "" ? "" : ` (${details})`,
    typeof reason === "string"
      ? `; ${reasonClause(reason, detail)}`
      : typeof detail === "string"
        ? `: ${detail}`
        : "",
    typeof why === "string" ? `: ${why}` : "",
    satisfied === undefined ? "" : `; ${satisfiedClause(satisfied)}`,
    decoded === undefined ? "" : `; in the text, read as ${show(decoded)}`,
    known === undefined
      ? ""
      : `; only an alternative that does not describe ${show(known)} takes it`,
  ].join("");
}

/** The body as a whole has no name. */
function satisfiedClause(names: Json): string {
  const parts = show(names);
  return `as it would be if something satisfied ${parts === '""' ? "it" : parts}`;
}
