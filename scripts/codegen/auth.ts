import { isObject, type Json, object, resolve } from "./document.ts";
import { UnusableDocument } from "./fault.ts";
import { listOperations } from "./operations.ts";

const PLACE = "/components/securitySchemes";

/** The header that carries the API key, which alone must do for every operation. */
export function authHeader(document: Json): string {
  const schemes = Object.entries(
    object(object(document["components"])["securitySchemes"]),
  ).map(([key, scheme]) => {
    return { ...resolve(document, scheme, PLACE).value, key };
  });
  const inHeader = schemes.filter(
    (scheme: Json) => scheme["type"] === "apiKey" && scheme["in"] === "header",
  ) as readonly (Json & { readonly key: string })[];
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
function checkRequirements(document: Json, key: string): void {
  for (const { value, at } of listOperations(document)) {
    const asked = value["security"] ?? document["security"];
    if (!Array.isArray(asked) || asked.length === 0) continue;
    const alternatives = asked
      .filter(isObject)
      .map((alternative) => Object.keys(alternative));
    if (!alternatives.some((names) => names.every((name) => name === key)))
      throw new UnusableDocument(`${at}/security`, {
        kind: "other-auth",
        asked: alternatives.map((names) => names.join(" and ")),
      });
  }
}
