import { listOperations, type ListedOperation } from "../openapi/operations.ts";
import type { Located } from "../openapi/located.ts";
import { join } from "../openapi/pointer.ts";
import { refuse, resolved } from "./references.ts";
import {
  asObject,
  isObject,
  ownObject,
  type UnknownObject,
} from "../openapi/json.ts";
import { UnusableDocument } from "./unusable-document.ts";
import { identifierOf } from "./identifier.ts";
import { jsonMediaType } from "./media-type.ts";
import { readParameterFacts, type ParameterFacts } from "./parameters.ts";

/** What the generated code needs to know of one operation. */
export interface OperationFacts {
  /** A JavaScript identifier made from the `operationId`. */
  readonly name: string;
  readonly operationId: string;
  /** In upper case, as it goes over the wire. */
  readonly method: string;
  readonly path: string;
  readonly parameters: readonly ParameterFacts[];
  readonly request: BodyFacts | undefined;
  readonly response: BodyFacts & { readonly status: number };
}

interface BodyFacts {
  /** Absent where the body is documented in no JSON media type. */
  readonly mediaType: string | undefined;
  /** JSON pointer of the body's schema in the document. */
  readonly schema: string | undefined;
  /** The declared properties of the body, where it is an object. */
  readonly properties: readonly string[];
}

export function readOperations(document: UnknownObject): OperationFacts[] {
  const found = new Map<string, OperationFacts>();
  for (const placed of listOperations(document, refuse)) {
    const operation = readOperation(placed);
    const { name, operationId } = operation;
    const other = found.get(name)?.operationId;
    if (other !== undefined)
      throw new UnusableDocument(placed.pointer, {
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

function readOperation(listed: ListedOperation): OperationFacts {
  const { root, path, method, value, pointer } = listed;
  const operationId = value["operationId"];
  if (typeof operationId !== "string" || operationId === "")
    throw new UnusableDocument(pointer, { kind: "no-operation-id" });
  const responses = ownObject(value, "responses");
  const status = successStatus(responses, join(pointer, "responses"));
  return {
    name: identifierOf(operationId),
    operationId,
    method: method.toUpperCase(),
    path,
    parameters: readParameterFacts(listed),
    request: isObject(value["requestBody"])
      ? readBody({
          root,
          pointer: join(pointer, "requestBody"),
          value: value["requestBody"],
        })
      : undefined,
    response: {
      status,
      ...readBody({
        root,
        pointer: join(pointer, "responses", status),
        value: responses[String(status)],
      }),
    },
  };
}

function successStatus(responses: UnknownObject, at: string): number {
  const documented = Object.keys(responses);
  const [first] = documented.filter((key) => /^2\d\d$/.test(key)).sort();
  if (first === undefined)
    throw new UnusableDocument(at, { kind: "no-success", documented });
  return Number(first);
}

function readBody(body: Located): BodyFacts {
  const { root, pointer: at, value } = resolved(body);
  const content = ownObject(value, "content");
  const mediaType = jsonMediaType(Object.keys(content));
  if (mediaType === undefined)
    return { mediaType, schema: undefined, properties: [] };
  const schema = asObject(content[mediaType])["schema"];
  const pointer = join(at, "content", mediaType, "schema");
  return {
    mediaType,
    schema: schema === undefined ? undefined : pointer,
    properties: declaredProperties({ root, pointer, value: schema }),
  };
}

/** Property names through `$ref` and in-place unions, sorted: their order in the document means nothing. */
function declaredProperties(schema: Located): string[] {
  const names = new Set<string>();
  const seen = new Set<UnknownObject>();
  const collect = (value: unknown): void => {
    const target = resolved({ ...schema, value }).value;
    if (seen.has(target)) return;
    seen.add(target);
    for (const name of Object.keys(ownObject(target, "properties")))
      names.add(name);
    for (const keyword of ["allOf", "anyOf", "oneOf"])
      if (Array.isArray(target[keyword])) target[keyword].forEach(collect);
  };
  collect(schema.value);
  return [...names].sort();
}
