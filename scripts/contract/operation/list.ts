import {
  listOperations,
  listWebhooks,
  type ListedOperation,
} from "../../openapi/operations.ts";
import { isMethod } from "../../openapi/grammar.ts";
import type { SchemaDocument } from "../schema/index.ts";
import { readBody, readResponses } from "./content.ts";
import type { Operation, Outline } from "./model.ts";
import { readParameters, undeclaredPlaceholder } from "./parameter.ts";
import { readSecurity } from "./security.ts";
import { wholeOf, type Located } from "../../openapi/located.ts";
import {
  danglingMembers,
  flag,
  member,
  members,
  rawMember,
  textAt,
} from "../../openapi/members.ts";
import { unreadFrom } from "../../openapi/outside/unread.ts";
import { tokensOf } from "../../openapi/pointer.ts";
import { referenceIn } from "../../openapi/references.ts";
import { placeholdersOf, readTargets } from "./target.ts";

/** All operations under `paths` and `webhooks`, in the document's order, before what they consist of is read. */
export function readOutlines(root: unknown): readonly Outline[] {
  const document: SchemaDocument = { root, dialect: dialectOf(root) };
  return [
    ...listOperations(root).map((operation) =>
      outlineOf(document, operation, "operation"),
    ),
    ...listWebhooks(root).map((operation) =>
      outlineOf(document, operation, "webhook"),
    ),
    ...["paths", "webhooks"]
      .flatMap((key) => danglingMembers(rawMember(wholeOf(root), key)))
      .filter(
        (located) => unreadFrom([{ ...located, kind: "PathItem" }]).length > 0,
      )
      .map((located) => lostOutline(document, located)),
  ];
}

function dialectOf(root: unknown): SchemaDocument["dialect"] {
  return textAt(wholeOf(root), "openapi")?.startsWith("3.0") ? "3.0" : "3.1";
}

function outlineOf(
  document: SchemaDocument,
  operation: ListedOperation,
  kind: Outline["kind"],
): Outline {
  const { id, method, path, item, pointer } = operation;
  return {
    kind,
    document,
    pathItem: item,
    located: operation,
    pointer,
    method: isMethod(method) ? method.toUpperCase() : method,
    path,
    ...(id !== undefined && { operationId: id }),
    targets: readTargets([operation, item, wholeOf(document.root)], path),
    placeholders: placeholdersOf(path),
  };
}

/** Whatever stands at a path that nobody could read. */
function lostOutline(document: SchemaDocument, located: Located): Outline {
  const [, path = ""] = tokensOf(located.pointer);
  return {
    kind: "lost",
    document,
    pathItem: located,
    located,
    pointer: located.pointer,
    method: "*",
    path,
    targets: readTargets([wholeOf(document.root)], path),
    placeholders: placeholdersOf(path),
  };
}

/** The operation with all that it consists of, down to where schemas begin. */
export function readOperation(outline: Outline): Operation {
  const { document, pathItem, located, placeholders } = outline;
  const declared = readParameters(pathItem, located, placeholders);
  const undeclared = placeholders.flatMap((name, position) =>
    declared.some((p) => p.place === "path" && p.key === String(position))
      ? []
      : [undeclaredPlaceholder(located, name, position)],
  );
  const body = readBody(located);
  return {
    ...outline,
    deprecated: flag(located, "deprecated") ?? false,
    parameters: [...declared, ...undeclared],
    ...(body && { body }),
    responses: readResponses(located),
    security: readSecurity(document.root, located),
    dangling: danglingIn(pathItem, located),
  };
}

function danglingIn(
  pathItem: Located,
  operation: Located,
): Operation["dangling"] {
  const responses = rawMember(operation, "responses");
  const owners = [
    rawMember(pathItem, "parameters"),
    rawMember(operation, "parameters"),
    responses,
    ...members(responses).map(([, response]) => rawMember(response, "headers")),
  ];
  const body = rawMember(operation, "requestBody");
  const lost = owners.flatMap(danglingMembers);
  if (body && !member(operation, "requestBody")) lost.push(body);
  return lost.map((located) => ({
    pointer: located.pointer,
    reference: referenceIn(located.value) ?? "",
  }));
}
