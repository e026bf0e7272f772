import { headerOf } from "../operation/header-drafts.ts";
import type { Operation } from "../operation/model.ts";
import { codeOfTag } from "../operation/status.ts";
import type { JsonObject } from "../schema/index.ts";
import { objectAt } from "../schema/value/json.ts";
import { headerText } from "./parameter-text.ts";
import type { ResponseWitness } from "./types.ts";
import { unwrappedValue } from "./written-value.ts";

/** Writes a value of the operation's response schema as a server would send it. */
export function responseWitness(
  operation: Operation,
  value: JsonObject,
): ResponseWitness {
  const [tag = ""] = Object.keys(value);
  const status = codeOfTag(tag);
  const parts = objectAt(value, tag);
  const headers: Record<string, string> = {};
  for (const [slot, part] of Object.entries(parts)) {
    const header = headerOf(operation, status, slot);
    const sent = unwrappedValue(part);
    if (header && sent !== undefined)
      headers[header.key] = headerText(header, sent);
  }
  const [body] = Object.entries(objectAt(parts, "body"));
  if (body) headers["content-type"] = body[0];
  return { status: Number(status), headers, ...(body && { body: body[1] }) };
}
