import { literal } from "./literal.ts";
import { type UnknownObject } from "../openapi/json.ts";
import { authHeaderOf } from "./auth.ts";
import { banner } from "./banner.ts";
import type { OperationFacts } from "./operations.ts";
import type { ParameterFacts } from "./parameters.ts";
import { serverUrl } from "./server.ts";

/** The text of `src/generated/operations.ts`. */
export function constantsFile(
  document: UnknownObject,
  operations: readonly OperationFacts[],
): string {
  return [
    banner,
    `/** The document's first server. */\nexport const server = ${literal(serverUrl(document))};\n`,
    `/** The header that carries the API key. */\nexport const authHeader = ${literal(authHeaderOf(document))};\n`,
    ...operations.map(operationConstant),
  ].join("\n");
}

function operationConstant(operation: OperationFacts): string {
  const { name, operationId, method, path, parameters, request, response } =
    operation;
  const query = parameters.filter((each) => each.in === "query");
  const given = defaultsOf(query);
  const defaults =
    Object.keys(given).length > 0
      ? `  queryDefaults: ${literal(given)},\n`
      : "";
  const headers = parameters.filter((each) => each.in === "header");
  const inHeaders =
    headers.length > 0 ? `  headerParameters: [${namesOf(headers)}],\n` : "";
  const inPath = parameters
    .filter((each) => each.in === "path")
    .sort((a, b) => path.indexOf(`{${a.name}}`) - path.indexOf(`{${b.name}}`));
  return `export const ${name} = {
  operationId: ${literal(operationId)},
  method: ${literal(method)},
  path: ${literal(path)},
  pathParameters: [${namesOf(inPath)}],
  queryParameters: [${namesOf(query)}],
${inHeaders}${defaults}  requestMediaType: ${literal(request?.mediaType)},
  requestProperties: [${(request?.properties ?? []).map(literal).join(", ")}],
  status: ${response.status},
  responseMediaType: ${literal(response.mediaType)},
  responseProperties: [${response.properties.map(literal).join(", ")}],
} as const;
`;
}

function namesOf(parameters: readonly ParameterFacts[]): string {
  return parameters.map(({ name }) => literal(name)).join(", ");
}

/** What the server takes a parameter for where it isn't given. */
function defaultsOf(parameters: readonly ParameterFacts[]): UnknownObject {
  return Object.fromEntries(
    parameters.flatMap(({ name, default: value }) =>
      value === undefined ? [] : [[name, value]],
    ),
  );
}
