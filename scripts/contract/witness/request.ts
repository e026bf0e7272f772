import { isAcceptSlot } from "../operation/accept.ts";
import type { Operation } from "../operation/model.ts";
import { slotOf } from "../operation/slot.ts";
import type { JsonObject } from "../schema/index.ts";
import { objectAt } from "../schema/value/json.ts";
import { credentialOf } from "./credential.ts";
import { headerText, pairsOf, segmentOf } from "./parameter-text.ts";
import type { RequestWitness } from "./types.ts";
import { unwrappedValue } from "./written-value.ts";

/** Stands in where the document does not say which host serves it. */
const UNKNOWN_ORIGIN = "https://server.example";

/** Writes a value of the operation's request schema as a client would send it. */
export function requestWitness(
  operation: Operation,
  value: JsonObject,
): RequestWitness {
  const query: string[] = [];
  const cookies: string[] = [];
  const headers: Record<string, string> = {};
  for (const name of Object.keys(objectAt(value, "security"))) {
    const credential = credentialOf({ wire: name });
    if (!credential) continue;
    if (credential.place === "header")
      headers[credential.name] = credential.text;
    else if (credential.place === "query")
      query.push(`${credential.name}=${credential.text}`);
    else cookies.push(`${credential.name}=${credential.text}`);
  }
  for (const parameter of operation.parameters) {
    const sent = unwrappedValue(value[slotOf(parameter)]);
    if (sent === undefined) continue;
    if (parameter.place === "header")
      headers[parameter.key] = headerText(parameter, sent);
    if (parameter.place === "path" || parameter.place === "header") continue;
    const pairs = parameter.place === "query" ? query : cookies;
    for (const [name, text] of pairsOf(parameter, sent))
      pairs.push(`${name}=${text}`);
  }
  if (cookies.length > 0) headers["cookie"] = cookies.join("; ");
  const accept = Object.keys(value).find(isAcceptSlot);
  if (accept !== undefined) headers["accept"] = String(value[accept]);
  const [body] = Object.entries(objectAt(value, "body"));
  if (body) headers["content-type"] = body[0];
  const search = query.length > 0 ? `?${query.join("&")}` : "";
  return {
    method: operation.method,
    url: urlOf(operation, value) + search,
    headers,
    ...(body && { body: body[1] }),
  };
}

function urlOf(operation: Operation, value: JsonObject): string {
  const target = operation.targets.find(({ url }) => url === value["url"]);
  const template = target?.example ?? String(value["url"]);
  let position = 0;
  const path = template.replace(/\{\}/g, () => {
    const slot = `path ${position++}`;
    const parameter = operation.parameters.find((p) => slotOf(p) === slot);
    const sent = unwrappedValue(value[slot]);
    return parameter && sent !== undefined ? segmentOf(parameter, sent) : "";
  });
  return target?.relative && !/^[a-z][a-z0-9+.-]*:/i.test(path)
    ? UNKNOWN_ORIGIN + path
    : path;
}
