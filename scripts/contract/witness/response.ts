import type { JsonObject } from "../schema/index.ts";
import { plainText } from "./parameter-text.ts";
import type { ResponseWitness } from "./types.ts";

/** Writes a value of a response schema as a server would send it. */
export function responseWitness(value: JsonObject): ResponseWitness {
  const headers: Record<string, string> = {};
  for (const [slot, sent] of Object.entries(value)) {
    if (slot.startsWith("header ")) {
      headers[slot.slice("header ".length)] = plainText(sent);
    }
  }
  const body = value["body"];
  const content =
    typeof body === "object" && body !== null && !Array.isArray(body)
      ? (body as JsonObject)
      : {};
  if (typeof content["media"] === "string")
    headers["content-type"] = content["media"];
  return {
    status: Number(value["status"]),
    headers,
    ...(content["value"] !== undefined && { body: content["value"] }),
  };
}
