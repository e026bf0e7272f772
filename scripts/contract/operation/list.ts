import { METHODS } from "../../openapi/methods.ts";
import type { SchemaDocument } from "../schema/index.ts";
import { readBody, readResponses } from "./content.ts";
import type { Operation, Outline } from "./model.ts";
import { readParameters, undeclaredPlaceholder } from "./parameter.ts";
import { readSecurity } from "./security.ts";
import {
  danglingMembers,
  flag,
  member,
  members,
  rawMember,
  referenceOf,
  rootSpot,
  text,
} from "./spot.ts";
import type { Spot } from "./spot.ts";
import { placeholdersOf, readTargets } from "./target.ts";

/** All operations under `paths`, in the document's order. Never throws: what is malformed is left out. */
export function listOperations(root: unknown): readonly Outline[] {
  const top = rootSpot(root);
  const document: SchemaDocument = { root, dialect: dialectOf(top) };
  return members(rawMember(top, "paths")).flatMap(([path, pathItem]) => {
    if (!path.startsWith("/")) return [];
    return METHODS.flatMap((method) => {
      const spot = rawMember(pathItem, method);
      if (!spot || typeof spot.value !== "object" || !spot.value) return [];
      return [outlineOf(document, path, pathItem, method, spot)];
    });
  });
}

function dialectOf(top: Spot): SchemaDocument["dialect"] {
  return text(top, "openapi")?.startsWith("3.0") ? "3.0" : "3.1";
}

function outlineOf(
  document: SchemaDocument,
  path: string,
  pathItem: Spot,
  method: string,
  spot: Spot,
): Outline {
  const operationId = text(spot, "operationId");
  return {
    document,
    pathItem,
    spot,
    pointer: spot.pointer,
    method: method.toUpperCase(),
    path,
    ...(operationId !== undefined && { operationId }),
    targets: readTargets([spot, pathItem, rootSpot(document.root)], path),
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

function danglingIn(pathItem: Spot, operation: Spot): Operation["dangling"] {
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
    reference: referenceOf(spot) ?? "",
  }));
}
