import { join } from "../openapi/pointer.ts";
import { refuse, resolved } from "./references.ts";
import {
  asObject,
  isObject,
  ownObject,
  type UnknownObject,
} from "../openapi/json.ts";
import { UnusableDocument } from "./unusable-document.ts";
import { listOperations } from "../openapi/operations.ts";

const PLACE = "/components/securitySchemes";

/** The header that carries the API key, which alone must do for every operation. */
export function authHeaderOf(document: UnknownObject): string {
  const schemes = Object.entries(
    asObject(ownObject(document, "components")["securitySchemes"]),
  ).map(([key, scheme]) => {
    return {
      ...resolved({ root: document, pointer: PLACE, value: scheme }).value,
      key,
    };
  });
  const inHeader = schemes.filter(
    (scheme: UnknownObject) =>
      scheme["type"] === "apiKey" && scheme["in"] === "header",
  ) as readonly (UnknownObject & { readonly key: string })[];
  const [scheme] = inHeader;
  const header = scheme?.["name"];
  if (inHeader.length !== 1 || typeof header !== "string")
    throw new UnusableDocument(PLACE, {
      kind: "no-auth-header",
      found: inHeader.map(({ key }) => key),
    });
  checkRequirements(document, scheme?.key ?? "");
  return header;
}

/** An operation asks for all schemes of one of its alternatives; no alternatives ask for nothing. */
function checkRequirements(document: UnknownObject, key: string): void {
  for (const { value, pointer } of listOperations(document, refuse)) {
    const asked = value["security"] ?? document["security"];
    if (!Array.isArray(asked) || asked.length === 0) continue;
    const alternatives = asked
      .filter(isObject)
      .map((alternative) => Object.keys(alternative));
    if (!alternatives.some((names) => names.every((name) => name === key)))
      throw new UnusableDocument(join(pointer, "security"), {
        kind: "other-auth",
        asked: alternatives.map((names) => names.join(" and ")),
      });
  }
}
