import { CATALOGUE } from "./catalogue.ts";
import { detailsOf } from "./details.ts";
import { reasonClause } from "./reasons.ts";
import type { Finding } from "./types.ts";

/** The one place where findings become sentences. */
export function describeFinding({ id, args, places }: Finding): string {
  const summary = CATALOGUE.get(id)?.summary ?? id;
  const { reason, detail, why, ...others } = args;
  const details = detailsOf(others);
  return [
    `${places[0]?.at ? `${places[0].at}: ` : ""}${summary}`,
    details === "" ? "" : ` (${details})`,
    typeof reason === "string" ? `; ${reasonClause(reason, detail)}` : "",
    typeof why === "string" ? `: ${why}` : "",
  ].join("");
}
