import {
  listOperations,
  type ListedOperation,
} from "../../openapi/operations.ts";
import type { SchemaDocument } from "../schema/index.ts";
import { readBody, readResponses } from "./content.ts";
import type { Operation, Outline } from "./model.ts";
import { readParameters, undeclaredPlaceholder } from "./parameter.ts";
import { readSecurity } from "./security.ts";
import { wholeOf } from "../../openapi/located.ts";
import {
  danglingMembers,
  flag,
  member,
  members,
  rawMember,
  text,
} from "../../openapi/members.ts";
import { referenceIn } from "../../openapi/references.ts";
import type { Located } from "../../openapi/located.ts";
import { placeholdersOf, readTargets } from "./target.ts";

/** All operations under `paths`, in the document's order, before what they consist of is read. */
export function readOutlines(root: unknown): readonly Outline[] {
  const document: SchemaDocument = { root, dialect: dialectOf(root) };
  return listOperations(root).map((operation) =>
    outlineOf(document, operation),
  );
}

function dialectOf(root: unknown): SchemaDocument["dialect"] {
  return text(wholeOf(root), "openapi")?.startsWith("3.0") ? "3.0" : "3.1";
}

function outlineOf(
  document: SchemaDocument,
  operation: ListedOperation,
): Outline {
  const { id, method, path, item, pointer } = operation;
  return {
    document,
    pathItem: item,
    spot: operation,
    pointer,
    method: method.toUpperCase(),
    path,
    ...(id !== undefined && { operationId: id }),
    targets: readTargets([operation, item, wholeOf(document.root)], path),
    placeholders: placeholdersOf(path),
  };
}

/** The operation with all that it consists of, down to where schemas begin. */
export function readOperation(outline: Outline): Operation {
  const { document, pathItem, spot, placeholders } = outline;
  const declared = readParameters(pathItem, spot, placeholders);
  const undeclared = placeholders.flatMap((name, position) =>
    declared.some((p) => p.place === "path" && p.key === String(position))
      ? []
      : [undeclaredPlaceholder(spot, name, position)],
  );
  const body = readBody(spot);
  return {
    ...outline,
    deprecated: flag(spot, "deprecated") ?? false,
    parameters: [...declared, ...undeclared],
    ...(body && { body }),
    responses: readResponses(spot),
    security: readSecurity(document.root, spot),
    dangling: danglingIn(pathItem, spot),
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
  return lost.map((spot) => ({
    pointer: spot.pointer,
    reference: referenceIn(spot.value) ?? "",
  }));
}
