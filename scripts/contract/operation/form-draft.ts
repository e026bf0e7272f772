import { at, text } from "../schema/index.ts";
import type { Draft } from "../schema/index.ts";
import { contentShape } from "./content-shape.ts";
import { members, rawMember, target } from "./spot.ts";
import type { Spot } from "./spot.ts";

const SCALAR = at("", { type: ["string", "number", "boolean"] });
const SCALARS = at("", { items: SCALAR });
const MAX_DEPTH = 8;

/**
 * The fields of a form: text or files. A field without a type is what faces
 * it; both sides are told so, and neither is ever to blame.
 */
export function formDraft(
  core: Draft,
  here: Spot | undefined,
  there: Spot | undefined,
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
  here: Spot,
  there: Spot | undefined,
  depth = 0,
): Draft | undefined {
  if (!there) return undefined;
  const shapes = [here, there].map((spot) => contentShape(spot));
  const isOpen = shapes.includes("anything");
  if (isOpen) return shapes.includes("structure") ? undefined : SCALAR;
  const [one, other] = [here, there].map((spot) => itemsOf(spot));
  return one && other && depth === 0 && sharedDraft(one, other, 1) === SCALAR
    ? SCALARS
    : undefined;
}

function itemsOf(spot: Spot): Spot | undefined {
  const settled = target(spot);
  return settled && rawMember(settled, "items");
}

/** The properties that a schema names, also in what it is put together from. */
function fieldsOf(
  schema: Spot | undefined,
  depth = 0,
): ReadonlyMap<string, Spot> {
  const spot = schema && target(schema);
  if (!spot || depth > MAX_DEPTH) return new Map();
  return new Map([
    ...members(rawMember(spot, "allOf")).flatMap(([, part]) => [
      ...fieldsOf(part, depth + 1),
    ]),
    ...members(rawMember(spot, "properties")),
  ]);
}
