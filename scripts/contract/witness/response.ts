import type { JsonObject } from "../schema/index.ts";
import { objectAt } from "./object.ts";
import { plainText } from "./parameter-text.ts";
import type { ResponseWitness } from "./types.ts";

/** Writes a value of a response schema as a server would send it. */
export function responseWitness(value: JsonObject): ResponseWitness {
  const status = Object.keys(value)[0] ?? "";
  const parts = objectAt(value, status);
  const headers: Record<string, string> = {};
  for (const [slot, sent] of Object.entries(parts)) {
    if (slot.startsWith("header ")) {
      headers[slot.slice("header ".length)] = plainText(sent);
    }
  }
  const [body] = Object.entries(objectAt(parts, "body"));
  if (body) headers["content-type"] = body[0];
  return { status: Number(status), headers, ...(body && { body: body[1] }) };
}
