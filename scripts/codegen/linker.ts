import { dynamicTargets } from "../openapi/dynamic.ts";
import { ownList, type UnknownObject } from "../openapi/json.ts";
import { lookUp, pointerOf } from "../openapi/pointer.ts";
import { referenceIn } from "../openapi/references.ts";
import { compilable } from "./compilable.ts";
import type { Direction } from "../openapi/direction.ts";
import { mapObjects, type Schema } from "./map-objects.ts";
import { UnusableDocument } from "./unusable-document.ts";

/** Gives schemas names, so that each is compiled once, whoever refers to it. */
export interface Linker {
  /** The name of a schema that stands in the document as the direction has it. */
  readonly nameOf: (schema: unknown, direction: Direction) => string;
  /** All that have names; a reference in one of them is the name of another. */
  readonly schemas: ReadonlyMap<string, unknown>;
}

export function createLinker(
  documents: Readonly<Record<Direction, UnknownObject>>,
): Linker {
  const schemas = new Map<string, unknown>();
  const byPlace = new Map<string, string>();
  const byText = new Map<string, string>();
  const isOneWay = documents.request === documents.response;
  let names = 0;
  const newName = (): string => `schema:${names++}`;

  function nameOf(schema: unknown, direction: Direction): string {
    const alias = aliasIn(schema);
    if (alias !== undefined) return nameAt(alias, direction);
    const alone = link(schema, direction);
    const text = JSON.stringify(alone);
    const known = byText.get(text);
    if (known !== undefined) return known;
    const name = newName();
    byText.set(text, name);
    schemas.set(name, alone);
    return name;
  }

  function nameAt(pointer: string, direction: Direction): string {
    const place = isOneWay ? pointer : `${direction}:${pointer}`;
    const known = byPlace.get(place);
    if (known !== undefined) return known;
    const schema = lookUp(documents[direction], pointer);
    const alias = aliasIn(schema);
    const name = alias === undefined ? newName() : nameAt(alias, direction);
    // Named before it is looked into: it may lead back here.
    byPlace.set(place, name);
    if (alias === undefined) schemas.set(name, link(schema, direction));
    return name;
  }

  function link(schema: unknown, direction: Direction): unknown {
    return mapObjects(schema, "Schema", {
      Schema: (part) => linked(compilable(part), direction),
    });
  }

  function linked(
    { $ref, $dynamicRef, ...rest }: Schema,
    direction: Direction,
  ): Schema {
    const others =
      typeof $dynamicRef === "string"
        ? beside(rest, nameAt(dynamicTarget($dynamicRef, direction), direction))
        : rest;
    return typeof $ref === "string"
      ? { $ref: nameAt(pointerOf($ref) ?? "", direction), ...others }
      : others;
  }

  /** In a document without `$id`s, where it leads doesn't depend on the way to it. */
  function dynamicTarget(reference: string, direction: Direction): string {
    const targets = dynamicTargets(documents[direction], reference);
    const [target] = targets;
    if (target === undefined || targets.length > 1)
      throw new UnusableDocument("", { kind: "dynamic-reference", reference });
    return target.pointer;
  }

  return { nameOf, schemas };
}

function beside(schema: UnknownObject, $ref: string): UnknownObject {
  return { ...schema, allOf: [...ownList(schema, "allOf"), { $ref }] };
}

/** Where a schema leads that is nothing but a reference. */
function aliasIn(schema: unknown): string | undefined {
  const reference = referenceIn(schema);
  return reference !== undefined && Object.keys(schema as object).length === 1
    ? pointerOf(reference)
    : undefined;
}
