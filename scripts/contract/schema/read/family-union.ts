import { ANY, OBJECT } from "../value/kind.ts";
import { admits, listedBy } from "./admits.ts";
import type { SchemaAt } from "./document.ts";
import type { Hidden } from "./hide.ts";
import type { Doubtful, Family } from "./inheritance.ts";
import { isOrInherits, ownVariant, type Variant } from "./variant.ts";
import { opaqueOf } from "./keywords.ts";
import { valuesOf } from "./values.ts";
import { ancestorsOf } from "./kinship.ts";
import type { Keywords, Node } from "../node.ts";

export interface Making {
  readonly hidden: Hidden;
  readonly make: (pointer: string, keywords: Keywords) => Node;
  /** Reads a schema within the choice: what it inherits is no choice again. */
  readonly nodeAt: (place: SchemaAt) => Node;
}

/** A schema of which the discriminator makes a choice, written as the union of what may be chosen. */
export function unionOf(
  { property, at, variants, fallback }: Family,
  of: SchemaAt,
  isObjectOnly: boolean,
  { hidden, make, nodeAt }: Making,
): Keywords {
  const anyOf = variants.map((each) => {
    const own = branch(each, isTold(each), {
      values: valuesOf("const", [each.value]),
    });
    return fallback === undefined ? own : { ...own, required: [property] };
  });
  if (fallback !== undefined) {
    const values = variants.map(({ value }) => value);
    const named = make(fallback.pointer, { values: valuesOf("enum", values) });
    anyOf.push(branch(fallback, variants.every(isTold), { not: named }));
  }
  const nodes = anyOf.map((each, index) => {
    const { pointer } = variants[index] ?? fallback ?? of;
    return make(pointer, each);
  });
  // A discriminator speaks of objects alone.
  if (!isObjectOnly) {
    const rest = { types: ANY & ~OBJECT, allOf: [nodeAt(of)] };
    nodes.push(make(of.pointer, rest));
  }
  const union: Keywords = { anyOf: nodes, writtenAs: "discriminator" };
  return at.pointer === of.pointer
    ? union
    : { allOf: [make(at.pointer, union)] };

  /** A name that the property's own schema refuses would hide all that is behind it. */
  function isTold({ place, value }: Variant): boolean {
    const inherits = place === undefined ? [] : [place, ...ancestorsOf(place)];
    return (
      !hidden.has(property) &&
      [of, ...ancestorsOf(of), ...inherits].every((each) =>
        admits(each, property, value),
      )
    );
  }

  function branch(each: Variant, isTold: boolean, value: Keywords): Keywords {
    const { place, pointer } = each;
    if (place === undefined) return unknown(each, isTold ? value : undefined);
    const told: Keywords = isTold
      ? { properties: new Map([[property, make(pointer, value)]]) }
      : {};
    const allOf = [nodeAt(place)];
    if (!isOrInherits(each, of)) allOf.push(nodeAt(of));
    if (!isTold) allOf.push(tag(each.value, false));
    return { ...told, types: OBJECT, allOf };
  }

  /** What such a child may send is beyond judgement too, and no reader's business: hence the choice. */
  function unknown(
    { pointer, written }: Variant,
    value: Keywords | undefined,
  ): Keywords {
    const anything = tag(written, true, ANY);
    const isHidden = hidden.has(property);
    const name = make(
      pointer,
      isHidden ? { never: true } : (value ?? { allOf: [anything] }),
    );
    const properties = new Map([[property, name]]);
    const further = make(pointer, { not: anything });
    const anyOf = [
      make(pointer, {}),
      make(pointer, { properties, additionalProperties: further }),
    ];
    const required = isHidden ? [] : [property];
    const allOf = [tag(written, true)];
    return { types: OBJECT, properties, required, allOf, anyOf };
  }

  /** Tells branches apart that no value of the property does: which one is meant, nobody knows. */
  function tag(text: string, malformed: boolean, kinds = OBJECT): Node {
    return make(at.pointer, unread(property, text, malformed, kinds));
  }
}

/** A schema of which nobody knows how much more the discriminating property makes of it. */
export function doubt(
  { property, at, beyond }: Doubtful,
  of: SchemaAt,
  { hidden, make, nodeAt }: Making,
): Keywords {
  const allOf = [nodeAt(of)];
  if (beyond === undefined) return { allOf };
  const kinds = hidden.has(property) ? OBJECT : ANY;
  const unknown = make(at.pointer, unread(property, beyond, true, kinds));
  if (hidden.has(property)) return { allOf: [...allOf, unknown] };
  const open = { properties: new Map([[property, unknown]]) };
  const line = [of, ...ancestorsOf(of)];
  const { value, pointer } = ownVariant(of);
  const isListed =
    line.some((each) => listedBy(each, property)) &&
    line.every((each) => admits(each, property, value));
  if (!isListed) return { allOf, ...open };
  // Of listed values its own is beyond doubt.
  const name = make(pointer, { values: valuesOf("const", [value]) });
  const named = { properties: new Map([[property, name]]) };
  const other = { ...open, allOf: [unknown] };
  return { allOf, anyOf: [make(pointer, named), make(at.pointer, other)] };
}

function unread(
  property: string,
  text: string,
  malformed: boolean,
  kinds: number,
): Keywords {
  const raw = { discriminator: { [property]: text } };
  return { opaque: [opaqueOf(raw, "discriminator", { kinds, malformed })] };
}
