import { entry } from "../../../openapi/entry.ts";
import type { Keywords, Node, Tag } from "../node.ts";
import { isObject, memberOf } from "../../../openapi/json.ts";
import { OBJECT } from "../value/kind.ts";
import { tokensOf } from "../../../openapi/pointer.ts";
import { admits, listedBy } from "./admits.ts";
import { below, unwrapped, type SchemaAt } from "./document.ts";
import { opaqueOf } from "./keywords.ts";
import { ancestorsOf } from "./kinship.ts";
import { valuesOf } from "./values.ts";
import { mappedBy } from "./variant.ts";

/**
 * Where a property tells the branches apart, one is chosen and the others are not
 * consulted: that look-alikes match a value too is no reason to refuse it.
 */
export function tellApart(keywords: Keywords): void {
  const { oneOf } = keywords;
  if (oneOf === undefined || keywords.anyOf !== undefined) return;
  keywords.anyOf = oneOf;
  keywords.writtenAs = "oneOf";
  delete keywords.oneOf;
}

/**
 * Branches whose own words on the property leave open which of them a value means:
 * the discriminator alone says so, and a validator doesn't read it.
 */
export function nameBranches(
  keywords: Keywords,
  place: SchemaAt,
  make: (pointer: string, keywords: Keywords) => Node,
): void {
  const { anyOf, oneOf, writtenAs } = keywords;
  const property = memberOf(
    below(place, "discriminator").raw as object,
    "propertyName",
  );
  if (anyOf === undefined || oneOf !== undefined) return;
  if (typeof property !== "string") return;
  keywords.chosenBy = property;
  const branches = anyOf.map((_, index) =>
    branchAt(property, below(place, writtenAs ?? "anyOf", index)),
  );
  const sent = (name: string): Pick<Tag, "sent"> => ({
    sent: make(place.pointer, { values: valuesOf("const", [name]) }),
  });
  const isTold = ({ list }: Branch, index: number): boolean =>
    list?.every((value) =>
      branches.every((each, at) => at === index || !each.list?.includes(value)),
    ) ?? false;
  // Nothing more is asked of the property; but a value that means the branch has this name there.
  const spelling = (name: string): Node => {
    const node = make(place.pointer, {});
    node.examples = [name];
    return node;
  };
  // Mostly all are, and then nobody need know what the mapping says.
  if (branches.every(isTold)) return;
  const mapped = settledMapping(place);
  keywords.anyOf = anyOf.map((node, index) => {
    const branch = branches[index];
    if (branch === undefined || isTold(branch, index)) return node;
    const names = mapped.get(branch.pointer) ?? branch.own;
    if (names.length === 0) return node;
    // Each by itself: a further name takes nothing from the others.
    const unread = { kinds: OBJECT, malformed: false };
    const anyOf = [...new Set(names)].map((name) => {
      const raw = { discriminator: { [property]: name } };
      const opaque = [opaqueOf(raw, "discriminator", unread)];
      return make(place.pointer, {
        opaque,
        // In an anyOf nothing has to tell the branches apart.
        ...(writtenAs === "oneOf" && {
          tag: {
            property,
            value: name,
            ...(branch.admits(name) && sent(name)),
          },
        }),
        ...(branch.declares && {
          properties: new Map([[property, spelling(name)]]),
        }),
      });
    });
    const name = make(place.pointer, { anyOf });
    return make(node.pointer, { allOf: [node, name] });
  });
}

interface Branch {
  /** Whether it speaks of the property at all. */
  readonly declares: boolean;
  /** Whether its own words on the property leave room for a name. */
  readonly admits: (name: string) => boolean;
  readonly pointer: string | undefined;
  /** What it goes by where no mapping names it. */
  readonly own: readonly string[];
  /** The values that it lists itself. */
  readonly list: readonly unknown[] | undefined;
}

/** The values of the mapping, by the schema that each leads to. */
function settledMapping(
  place: SchemaAt,
): ReadonlyMap<string | undefined, readonly string[]> {
  const mapped = new Map<string | undefined, string[]>();
  for (const { value, place: at } of mappedBy(place)) {
    const target = at && unwrapped(at);
    if (target === undefined) continue;
    entry(mapped, target.pointer, () => []).push(value);
  }
  return mapped;
}

function branchAt(property: string, at: SchemaAt): Branch {
  const target = unwrapped(at);
  const line = target === undefined ? [] : [target, ...ancestorsOf(target)];
  const reference = isObject(at.raw) ? memberOf(at.raw, "$ref") : undefined;
  return {
    declares: line.some((each) => names(each, property)),
    admits: (name) =>
      line.every((each) => admits(each, property, name) === true),
    pointer: target?.pointer,
    own: typeof reference === "string" ? tokensOf(reference).slice(-1) : [],
    list: line
      .map((each) => listedBy(each, property))
      .find((each) => each !== undefined),
  };
}

function names({ raw }: SchemaAt, property: string): boolean {
  const properties = isObject(raw) ? memberOf(raw, "properties") : undefined;
  return isObject(properties) && Object.hasOwn(properties, property);
}
