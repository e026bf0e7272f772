import { InferenceApiKeysHandler_post as create } from "../../src/generated/operations.ts";
import type { slice, Slice } from "../codegen/documents.ts";

type Members = Record<string, unknown>;

/** A change of the spec, made to a fresh copy of the committed slice. */
export type Edit = (document: ReturnType<typeof slice>) => unknown;

const REQUEST = "ApiKeyCreateRequestSerializer";
const RESPONSE = "CreateApiKeyResponseSerializer";

/** The operation that the facade calls. */
export function operation(document: Slice): Members {
  return pathItem(document)["post"] as Members;
}

/** Its path's, wherever an edit has moved that. */
export function pathItem({ paths }: Slice): Members {
  return (paths[create.path] ?? Object.values(paths)[0]) as Members;
}

export function parameters(document: Slice): Members[] {
  return operation(document)["parameters"] as Members[];
}

export function moveTo(document: Slice, path: string): void {
  const { [create.path]: moved = {}, ...others } = document.paths;
  document.paths = { [path]: moved, ...others };
}

export function request(
  document: Slice,
): Slice["components"]["schemas"][string] {
  return schema(document, REQUEST);
}

export function response(
  document: Slice,
): Slice["components"]["schemas"][string] {
  return schema(document, RESPONSE);
}

function schema(
  document: Slice,
  name: string,
): Slice["components"]["schemas"][string] {
  const found = document.components.schemas[name];
  if (found === undefined) throw new Error(`The slice has no schema ${name}`);
  return found;
}

/** Gives a property of the schema another name, required as it was. */
export function rename(
  schema: Slice["components"]["schemas"][string],
  from: string,
  to: string,
): void {
  const { [from]: property = {}, ...others } = schema.properties;
  schema.properties = { ...others, [to]: property };
  schema.required = schema.required.map((name) => (name === from ? to : name));
}

export function drop(
  schema: Slice["components"]["schemas"][string],
  name: string,
): void {
  delete schema.properties[name];
  schema.required = schema.required.filter((other) => other !== name);
}

/** Documents the body under another media type. */
export function retype(body: unknown, mediaType: string): void {
  const { content } = body as { content: Members };
  const [only] = Object.values(content);
  (body as Members)["content"] = { [mediaType]: only };
}

/** Documents the success under another status. */
export function answerWith(document: Slice, status: string): void {
  operation(document)["responses"] = { [status]: success(document) };
}

export function success(document: Slice): Members {
  return (operation(document)["responses"] as Record<string, Members>)[
    "200"
  ] as Members;
}
