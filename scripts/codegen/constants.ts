import { banner } from "./banner.ts";
import { type Json, object, resolve } from "./document.ts";
import type { OperationFacts } from "./operations.ts";

/** The text of `src/generated/operations.ts`. */
export function constantsFile(
  document: Json,
  operations: readonly OperationFacts[],
): string {
  return [
    banner,
    `/** The document's first server. */\nexport const server = ${literal(serverUrl(document))};\n`,
    `/** The header that carries the API key. */\nexport const authHeader = ${literal(authHeader(document))};\n`,
    ...operations.map(operationConstant),
  ].join("\n");
}

function operationConstant(operation: OperationFacts): string {
  const { name, operationId, method, path, request, response } = operation;
  return `export const ${name} = {
  operationId: ${literal(operationId)},
  method: ${literal(method)},
  path: ${literal(path)},
  requestMediaType: ${literal(request?.mediaType)},
  requestProperties: [${(request?.properties ?? []).map(literal).join(", ")}],
  status: ${response.status},
  responseMediaType: ${literal(response.mediaType)},
  responseProperties: [${response.properties.map(literal).join(", ")}],
} as const;
`;
}

function serverUrl(document: Json): string {
  const servers = document["servers"];
  const url = Array.isArray(servers) ? object(servers[0])["url"] : undefined;
  if (typeof url !== "string" || !URL.canParse(url))
    throw new Error(
      `The document's first server must be an absolute URL without variables, not ${literal(url)}`,
    );
  return url;
}

function authHeader(document: Json): string {
  const { securitySchemes } = object(document["components"]) as {
    securitySchemes?: unknown;
  };
  const names = Object.values(object(securitySchemes))
    .map((scheme) => resolve(document, scheme))
    .filter(
      (scheme) => scheme["type"] === "apiKey" && scheme["in"] === "header",
    )
    .map((scheme) => scheme["name"]);
  const [name] = names;
  if (names.length !== 1 || typeof name !== "string")
    throw new Error(
      `The document must declare exactly one apiKey security scheme in a header, not ${names.length}: the client knows no other way to authenticate`,
    );
  return name;
}

/** A TypeScript literal that no text can break out of; line separators are escaped for older readers. */
function literal(value: string | undefined | unknown): string {
  if (value === undefined) return "undefined";
  return JSON.stringify(value)
    .replaceAll("\u2028", "\\u2028")
    .replaceAll("\u2029", "\\u2029");
}
