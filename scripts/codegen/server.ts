import { type Json, object } from "./document.ts";
import { UnusableDocument } from "./fault.ts";
import { listOperations } from "./operations.ts";

/** The URL of the document's first server: the one that the client talks to. */
export function serverUrl(document: Json): string {
  for (const { item, value, at } of listOperations(document))
    for (const place of [item, { value, at }])
      if (
        Array.isArray(place.value["servers"]) &&
        place.value["servers"].length > 0
      )
        throw new UnusableDocument(`${place.at}/servers`, {
          kind: "own-servers",
        });
  const servers = document["servers"];
  const found = Array.isArray(servers) ? object(servers[0])["url"] : undefined;
  if (typeof found !== "string" || !isUsable(found))
    throw new UnusableDocument("/servers", { kind: "unusable-server", found });
  return found;
}

function isUsable(text: string): boolean {
  if (!URL.canParse(text) || /[{}]/.test(text)) return false;
  const { protocol, username, password, search, hash } = new URL(text);
  return protocol === "https:" && username + password + search + hash === "";
}
