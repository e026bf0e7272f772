import { at, text, type Draft } from "../schema/index.ts";
import { contentShape } from "./content-shape.ts";
import { members, rawMember } from "../../openapi/members.ts";
import { resolve } from "../../openapi/references.ts";
import type { Located } from "../../openapi/located.ts";

const SCALAR = { type: ["string", "number", "boolean"] };
const MAX_DEPTH = 8;

/**
 * The fields of a form: text or files. A field without a type is what faces
 * it; both sides are told so, and neither is ever to blame.
 */
export function formDraft(
  core: Draft,
  here: Located | undefined,
  there: Located | undefined,
): Draft {
  const others = fieldsOf(there);
  const plain = [...fieldsOf(here)].flatMap(([name, field]) => {
    const draft = sharedDraft(field, others.get(name));
    return draft ? [[name, draft] as const] : [];
  });
  if (plain.length === 0) return text(core);
  const properties = Object.fromEntries(plain);
  return text(
    at(here?.pointer ?? "", { allOf: [core, at("", { properties })] }),
  );
}

function sharedDraft(
  here: Located,
  there: Located | undefined,
): Draft | undefined {
  if (!there) return undefined;
  const { pointer } = here;
  if (isScalarAtOne(here, there)) return at(pointer, SCALAR);
  const [one, other] = [here, there].map((located) => itemsOf(located));
  return one && other && isScalarAtOne(one, other)
    ? at(pointer, { items: at(one.pointer, SCALAR) })
    : undefined;
}

/** One side says nothing, and the other nothing of parts. */
function isScalarAtOne(here: Located, there: Located): boolean {
  const shapes = [here, there].map((located) => contentShape(located));
  return shapes.includes("anything") && !shapes.includes("structure");
}

function itemsOf(located: Located): Located | undefined {
  const resolved = resolve(located);
  return resolved && rawMember(resolved, "items");
}

/** The properties that a schema names, also in what it is put together from. */
function fieldsOf(
  schema: Located | undefined,
  depth = 0,
): ReadonlyMap<string, Located> {
  const located = schema && resolve(schema);
  if (!located || depth > MAX_DEPTH) return new Map();
  return new Map([
    ...members(rawMember(located, "allOf")).flatMap(([, part]) => [
      ...fieldsOf(part, depth + 1),
    ]),
    ...members(rawMember(located, "properties")),
  ]);
}
