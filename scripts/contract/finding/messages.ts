import { jsonText } from "../../openapi/json.ts";
import type { Json } from "../schema/index.ts";
import { CATALOGUE } from "./catalogue.ts";
import type { Finding } from "./types.ts";

/** The one place where findings become sentences. */
export function describeFinding({
  id,
  severity,
  args,
  places,
}: Finding): string {
  const summary = CATALOGUE.get(id)?.summary ?? id;
  const details = detailsOf(args);
  const doubt = severity === "undecided" && args["reason"] === "witness";
  return [
    `${places[0]?.at ? `${places[0].at}: ` : ""}${summary}`,
    details === "" ? "" : ` (${details})`,
    doubt ? "; suspected, but no example of it could be confirmed" : "",
  ].join("");
}

function detailsOf(args: Finding["args"]): string {
  const { keyword, property, values, base, revised, reason, ...others } = args;
  const parts: string[] = [];
  if (property !== undefined) parts.push(show(property));
  if (values !== undefined) parts.push(show(values));
  if (base !== undefined || revised !== undefined) {
    const change = `${show(base)} → ${show(revised)}`;
    parts.push(keyword === undefined ? change : `${String(keyword)} ${change}`);
  }
  if (reason !== undefined && reason !== "witness") parts.push(String(reason));
  for (const [name, value] of Object.entries(others)) {
    parts.push(`${name} ${show(value)}`);
  }
  return parts.join(", ");
}

const LONGEST = 120;

function show(value: Json | undefined): string {
  if (value === undefined) return "none";
  const text = Array.isArray(value)
    ? value.map((item: Json) => jsonText(item)).join(", ")
    : jsonText(value);
  return text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text;
}
