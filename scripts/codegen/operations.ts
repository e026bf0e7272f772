import {
  type Json,
  isObject,
  object,
  pointerToken,
  resolve,
} from "./document.ts";

/** What the generated code needs to know of one operation. */
export interface OperationFacts {
  /** A JavaScript identifier made from the `operationId`. */
  readonly name: string;
  readonly operationId: string;
  /** In upper case, as it goes over the wire. */
  readonly method: string;
  readonly path: string;
  readonly request: BodyFacts | undefined;
  readonly response: BodyFacts & { readonly status: number };
}

export interface BodyFacts {
  /** Absent where the body is documented in no JSON media type. */
  readonly mediaType: string | undefined;
  /** JSON pointer of the body's schema in the document. */
  readonly schema: string | undefined;
  /** The declared properties of the body, where it is an object. */
  readonly properties: readonly string[];
}

const METHODS = [
  "get",
  "put",
  "post",
  "delete",
  "options",
  "head",
  "patch",
  "trace",
];

/** Every operation of the document, in document order. */
export function readOperations(document: Json): OperationFacts[] {
  const found: OperationFacts[] = [];
  for (const [path, item] of Object.entries(object(document["paths"])))
    for (const [method, operation] of Object.entries(object(item)))
      if (METHODS.includes(method) && isObject(operation))
        found.push(readOperation(document, path, method, operation));
  const names = found.map(({ name }) => name);
  const twice = names.find((name, index) => names.indexOf(name) !== index);
  if (twice !== undefined)
    throw new Error(
      `Two operations of the document would both be generated as "${twice}": rename one operationId`,
    );
  return found;
}

function readOperation(
  document: Json,
  path: string,
  method: string,
  operation: Json,
): OperationFacts {
  const operationId = operation["operationId"];
  const at = `/paths/${pointerToken(path)}/${method}`;
  if (typeof operationId !== "string")
    throw new Error(
      `The operation at #${at} has no operationId: it cannot be named`,
    );
  const status = successStatus(operationId, object(operation["responses"]));
  return {
    name: operationId.replaceAll(/[^A-Za-z0-9_$]/g, "_").replace(/^\d/, "_$&"),
    operationId,
    method: method.toUpperCase(),
    path,
    request: isObject(operation["requestBody"])
      ? readBody(document, operation["requestBody"], `${at}/requestBody`)
      : undefined,
    response: {
      status,
      ...readBody(
        document,
        object(operation["responses"])[String(status)],
        `${at}/responses/${status}`,
      ),
    },
  };
}

function successStatus(operationId: string, responses: Json): number {
  const [first] = Object.keys(responses)
    .filter((status) => /^2\d\d$/.test(status))
    .sort();
  if (first === undefined)
    throw new Error(
      `The operation "${operationId}" documents no 2xx response: there is nothing to resolve to`,
    );
  return Number(first);
}

function readBody(document: Json, body: unknown, at: string): BodyFacts {
  const target = resolve(document, body);
  const reference = object(body)["$ref"];
  const base = typeof reference === "string" ? reference : `#${at}`;
  const content = object(target["content"]);
  const mediaType = Object.keys(content).find((type) =>
    /^application\/(?:[\w.+-]+\+)?json(?:;|$)/i.test(type),
  );
  if (mediaType === undefined)
    return { mediaType: undefined, schema: undefined, properties: [] };
  const schema = object(content[mediaType])["schema"];
  return {
    mediaType,
    schema:
      schema === undefined
        ? undefined
        : `${base}/content/${pointerToken(mediaType)}/schema`,
    properties: declaredProperties(document, schema),
  };
}

/** Property names through `$ref` and `allOf`, sorted so that their order in the document means nothing. */
function declaredProperties(document: Json, schema: unknown): string[] {
  const names = new Set<string>();
  const seen = new Set<Json>();
  const collect = (value: unknown): void => {
    const target = resolve(document, value);
    if (seen.has(target)) return;
    seen.add(target);
    for (const name of Object.keys(object(target["properties"])))
      names.add(name);
    for (const keyword of ["allOf", "anyOf", "oneOf"])
      if (Array.isArray(target[keyword])) target[keyword].forEach(collect);
  };
  collect(schema);
  return [...names].sort();
}
