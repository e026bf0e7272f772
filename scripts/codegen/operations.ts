import { METHODS } from "../openapi/methods.ts";
import {
  isObject,
  type Json,
  type Located,
  object,
  resolve,
} from "./document.ts";
import { UnusableDocument } from "./fault.ts";
import { identifierOf } from "./identifier.ts";
import { pointerToken } from "./keywords.ts";
import { jsonMediaType } from "./media-type.ts";

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

/** An operation as it stands in the document. */
export interface PlacedOperation extends Located {
  readonly path: string;
  readonly method: string;
  readonly item: Located;
}

/** Every operation of the document, in document order. */
export function listOperations(document: Json): PlacedOperation[] {
  return Object.entries(object(document["paths"])).flatMap(([path, value]) => {
    if (!path.startsWith("/")) return [];
    const item = resolve(document, value, `/paths/${pointerToken(path)}`);
    return METHODS.filter((method) => isObject(item.value[method])).map(
      (method) => ({
        path,
        method,
        item,
        value: object(item.value[method]),
        at: `${item.at}/${method}`,
      }),
    );
  });
}

export function readOperations(document: Json): OperationFacts[] {
  const found = new Map<string, OperationFacts>();
  for (const placed of listOperations(document)) {
    const operation = readOperation(document, placed);
    const { name, operationId } = operation;
    const other = found.get(name)?.operationId;
    if (other !== undefined)
      throw new UnusableDocument(placed.at, {
        kind: "same-name",
        name,
        operationIds: [other, operationId],
      });
    found.set(name, operation);
  }
  if (found.size === 0)
    throw new UnusableDocument("/paths", { kind: "no-operations" });
  return [...found.values()];
}

function readOperation(
  document: Json,
  { path, method, value, at }: PlacedOperation,
): OperationFacts {
  const operationId = value["operationId"];
  if (typeof operationId !== "string" || operationId === "")
    throw new UnusableDocument(at, { kind: "no-operation-id" });
  const responses = object(value["responses"]);
  const status = successStatus(responses, `${at}/responses`);
  return {
    name: identifierOf(operationId),
    operationId,
    method: method.toUpperCase(),
    path,
    request: isObject(value["requestBody"])
      ? readBody(document, value["requestBody"], `${at}/requestBody`)
      : undefined,
    response: {
      status,
      ...readBody(
        document,
        responses[String(status)],
        `${at}/responses/${status}`,
      ),
    },
  };
}

function successStatus(responses: Json, at: string): number {
  const documented = Object.keys(responses);
  const [first] = documented.filter((key) => /^2\d\d$/.test(key)).sort();
  if (first === undefined)
    throw new UnusableDocument(at, { kind: "no-success", documented });
  return Number(first);
}

function readBody(document: Json, body: unknown, place: string): BodyFacts {
  const { value, at } = resolve(document, body, place);
  const content = object(value["content"]);
  const mediaType = jsonMediaType(Object.keys(content));
  if (mediaType === undefined)
    return { mediaType, schema: undefined, properties: [] };
  const schema = object(content[mediaType])["schema"];
  const pointer = `${at}/content/${pointerToken(mediaType)}/schema`;
  return {
    mediaType,
    schema: schema === undefined ? undefined : pointer,
    properties: declaredProperties(document, schema, pointer),
  };
}

/** Property names through `$ref` and in-place unions, sorted: their order in the document means nothing. */
function declaredProperties(
  document: Json,
  schema: unknown,
  at: string,
): string[] {
  const names = new Set<string>();
  const seen = new Set<Json>();
  const collect = (value: unknown): void => {
    const target = resolve(document, value, at).value;
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
