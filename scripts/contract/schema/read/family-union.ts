import { isObject, member } from "../value/json.ts";
import { ANY, OBJECT } from "../value/kind.ts";
import { below, settle, type Place } from "./document.ts";
import type { Hidden } from "./hide.ts";
import { ancestorsOf, type Family, type Variant } from "./inheritance.ts";
import { opaqueOf, valuesOf } from "./keywords.ts";
import type { Keywords, Node } from "../node.ts";

interface Making {
  readonly hidden: Hidden;
  readonly make: (pointer: string, keywords: Keywords) => Node;
  /** Reads a schema within the choice: what it inherits from the parent is no choice again. */
  readonly nodeAt: (place: Place) => Node;
}

// Beside these, a name may turn out not to be a value of the property.
const HARMLESS = new Set([
  "type",
  "enum",
  "const",
  "title",
  "description",
  "default",
  "deprecated",
  "example",
  "examples",
  "nullable",
  "readOnly",
  "writeOnly",
]);

/** A parent with a discriminator, written as the union of its children. */
export function unionOf(
  { property, variants, fallback }: Family,
  parent: Place,
  plain: Keywords,
  { hidden, make, nodeAt }: Making,
): Keywords {
  const anyOf = variants.map((each) => {
    const own = branch(each, { values: valuesOf("const", [each.value]) });
    return fallback === undefined ? own : { ...own, required: [property] };
  });
  if (fallback !== undefined) {
    const values = variants.map(({ value }) => value);
    const named = make(fallback.pointer, { values: valuesOf("enum", values) });
    anyOf.push(branch(fallback, { not: named }));
  }
  const nodes = anyOf.map((each, index) => {
    const { pointer } = variants[index] ?? fallback ?? parent;
    return make(pointer, each);
  });
  // A discriminator speaks of objects alone.
  if (plain.types !== OBJECT) {
    const rest = { types: ANY & ~OBJECT, allOf: [nodeAt(parent)] };
    nodes.push(make(parent.pointer, rest));
  }
  return { anyOf: nodes };

  function branch(each: Variant, value: Keywords): Keywords {
    const { place, pointer, written } = each;
    const inherits = place === undefined ? [] : [place, ...ancestorsOf(place)];
    const isTold =
      !hidden.has(property) &&
      [parent, ...inherits].every((at) => mayBe(each, at));
    const told: Keywords = isTold
      ? { properties: new Map([[property, make(pointer, value)]]) }
      : tag(each.value, false);
    const allOf = place === undefined ? [] : [nodeAt(place)];
    if (inherits.every((at) => at.pointer !== parent.pointer))
      allOf.push(nodeAt(parent));
    const branch = { ...told, types: OBJECT, allOf };
    if (place !== undefined) return branch;
    // What the child may send is beyond judgement too, and no reader's business: hence the choice.
    const unknown = make(pointer, tag(written, true, ANY));
    const further = make(pointer, { not: unknown });
    const anyOf = [
      make(pointer, {}),
      make(pointer, { ...told, additionalProperties: further }),
    ];
    return { ...branch, ...tag(written, true), anyOf };
  }

  /** Tells branches apart that no value of the property does: which one is meant, nobody knows. */
  function tag(text: string, malformed: boolean, kinds = OBJECT): Keywords {
    const unread = { kinds, malformed };
    const discriminator = { [property]: text };
    return { opaque: [opaqueOf({ discriminator }, "discriminator", unread)] };
  }

  /** A name that the property's own schema refuses would hide all that is behind it. */
  function mayBe({ value }: Variant, at: Place): boolean {
    const properties = isObject(at.raw) && member(at.raw, "properties");
    if (!isObject(properties) || !Object.hasOwn(properties, property))
      return true;
    const raw = settle(below(at, "properties", property))?.raw;
    if (!isObject(raw)) return raw === true;
    const type = member(raw, "type") ?? "string";
    const list = member(raw, "enum") ?? [value];
    return (
      Object.keys(raw).every((key) => HARMLESS.has(key) || /^x-/.test(key)) &&
      [type].flat().includes("string") &&
      Array.isArray(list) &&
      list.includes(value) &&
      (member(raw, "const") ?? value) === value
    );
  }
}
