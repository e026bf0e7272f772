import { asObject, isObject, type UnknownObject } from "../openapi/json.ts";
import { type Located, wholeOf } from "../openapi/located.ts";
import { join } from "../openapi/pointer.ts";
import {
  follow,
  type LostReference,
  lossOf,
  referenceIn,
  resolve,
} from "../openapi/references.ts";
import { walk } from "../openapi/walk.ts";
import { UnusableDocument } from "./unusable-document.ts";

/** Keywords whose schemas describe the very value that the schema around them describes. */
const IN_PLACE = ["allOf", "anyOf", "oneOf", "not", "if", "then", "else"];

/** Follows references until something else stands there; refuses a document in which nothing does. */
export function resolved(start: Located): Located<UnknownObject> {
  const found = resolve(start, refuse);
  return { ...found, value: asObject(found.value) };
}

/** For whoever lists or resolves: throws where a reference leads nowhere. */
export function refuse(fault: LostReference, pointer: string): never {
  throw new UnusableDocument(pointer, fault);
}

/**
 * Refuses what the tools behind the generated code would read from disk, overlook or never come back
 * from: a reference out of the document, to nothing, or in place to itself. A schema that refers to
 * itself through a property or an item is fine.
 */
export function checkReferences(document: UnknownObject): void {
  const ended = new Set<unknown>();
  for (const met of walk(wholeOf(document), "Any"))
    visit(met, new Set(), ended);
}

function visit(
  at: Located<UnknownObject>,
  open: ReadonlySet<unknown>,
  ended: Set<unknown>,
): void {
  const { root, pointer, value } = at;
  if (ended.has(value)) return;
  const within = new Set([...open, value]);
  const reference = referenceIn(value);
  if (reference !== undefined) {
    const target = targetOf(at, reference);
    if (within.has(target.value))
      refuse({ kind: "reference-cycle", reference }, pointer);
    visit(target, within, ended);
  }
  for (const keyword of IN_PLACE)
    for (const [key, branch] of Object.entries([value[keyword]].flat()))
      if (isObject(branch))
        visit(
          { root, pointer: join(pointer, keyword, key), value: branch },
          within,
          ended,
        );
  ended.add(value);
}

/** The tools behind know pointers alone, no anchors, and take schemas or other objects. */
function targetOf(at: Located, reference: string): Located<UnknownObject> {
  const target = reference.startsWith("#/")
    ? follow(at.root, reference)
    : undefined;
  if (!isObject(target?.value) && typeof target?.value !== "boolean")
    return refuse({ kind: lossOf(reference), reference }, at.pointer);
  return { ...target, value: asObject(target.value) };
}
