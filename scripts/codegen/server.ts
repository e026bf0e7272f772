import { ownList, asObject, type UnknownObject } from "../openapi/json.ts";
import { join } from "../openapi/pointer.ts";
import { refuse } from "./references.ts";
import { UnusableDocument } from "./unusable-document.ts";
import { listOperations } from "../openapi/operations.ts";

/** The URL of the document's first server: the one that the client talks to. */
export function serverUrl(document: UnknownObject): string {
  for (const operation of listOperations(document, refuse))
    for (const { pointer, value } of [operation.item, operation])
      if (ownList(value, "servers").length > 0)
        throw new UnusableDocument(join(pointer, "servers"), {
          kind: "own-servers",
        });
  const servers = document["servers"];
  const found = Array.isArray(servers)
    ? asObject(servers[0])["url"]
    : undefined;
  if (typeof found !== "string" || !isUsable(found))
    throw new UnusableDocument("/servers", { kind: "unusable-server", found });
  return found;
}

function isUsable(text: string): boolean {
  if (!URL.canParse(text) || /[{}]/.test(text)) return false;
  const { protocol, username, password, search, hash } = new URL(text);
  return protocol === "https:" && username + password + search + hash === "";
}
