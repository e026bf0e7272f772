import { follow, isObject, type Json } from "./document.ts";
import { UnusableDocument } from "./fault.ts";
import { objectsIn, pointerToken } from "./keywords.ts";

/** Keywords whose schemas describe the very value that the schema around them describes. */
const IN_PLACE = ["allOf", "anyOf", "oneOf", "not", "if", "then", "else"];

/**
 * Refuses what the tools behind the generated code would read from disk, overlook or never come back
 * from: a reference out of the document, to nothing, or in place to itself. A schema that refers to
 * itself through a property or an item is fine.
 */
export function checkReferences(document: Json): void {
  const ended = new Set<Json>();
  for (const { value, at } of objectsIn(document, ""))
    visit(document, value, at, new Set(), ended);
}

function visit(
  document: Json,
  schema: Json,
  at: string,
  open: ReadonlySet<Json>,
  ended: Set<Json>,
): void {
  if (ended.has(schema)) return;
  const within = new Set([...open, schema]);
  const reference = schema["$ref"];
  if (typeof reference === "string") {
    const target = follow(document, reference, at);
    if (within.has(target.value))
      throw new UnusableDocument(at, { kind: "reference-cycle", reference });
    visit(document, target.value, target.at, within, ended);
  }
  for (const keyword of IN_PLACE)
    for (const [key, branch] of Object.entries([schema[keyword]].flat()))
      if (isObject(branch))
        visit(
          document,
          branch,
          `${at}/${pointerToken(keyword)}/${key}`,
          within,
          ended,
        );
  ended.add(schema);
}
