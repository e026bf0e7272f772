import { askedFor, declaresNothing } from "../evaluate/declares.ts";
import type { Node } from "../node.ts";
import { apartFrom } from "../solve/apart.ts";
import { cellsOfClaims } from "../solve/cells.ts";
import type { Context } from "../solve/context.ts";
import type { Cell } from "../solve/goal.ts";
import { viewObject } from "../solve/object-view.ts";
import type { Undescribed } from "../types.ts";
import { contentOf } from "../value/json-text.ts";
import { ARRAY, OBJECT, STRING } from "../value/kind.ts";
import { join } from "../../../openapi/pointer.ts";
import { appliedTo } from "./applied.ts";
import {
  itemsOf,
  propertiesOf,
  readersOf,
  type DescribedMember,
} from "./members.ts";
import { meantBy } from "./meant.ts";
import { placesOf, type ValuePlace } from "./place.ts";

/** What there is to see at a place: names that only the writer declares, and the places within it that are worth a look. */
export interface Sight {
  readonly found: readonly Undescribed[];
  readonly within: readonly Step[];
}

interface Step {
  /** Absent, where a text stands for what the place is of. */
  readonly token: string | number | undefined;
  readonly place: ValuePlace;
}

const NOTHING: Sight = { found: [], within: [] };

export function lookAt(
  context: Context,
  { writers, readers }: ValuePlace,
): Sight {
  const found = new Map<string, Undescribed>();
  const within = new Map<string, Step>();
  for (const cell of cellsOfClaims(context, writers)) {
    if (cell.kinds === STRING) {
      for (const place of inText(context, cell, readers))
        within.set(place.key, { token: undefined, place });
      continue;
    }
    if ((cell.kinds & (OBJECT | ARRAY)) === 0) continue;
    const seen = inCell(context, cell, readers);
    for (const each of seen.found) {
      const key = `${each.reader} ${each.property}`;
      if (!found.has(key)) found.set(key, each);
    }
    for (const each of seen.within)
      within.set(`${each.place.key} ${each.token}`, each);
  }
  return { found: [...found.values()], within: [...within.values()] };
}

function inCell(context: Context, cell: Cell, readers: readonly Node[]): Sight {
  const parts = appliedTo(context, cell, readers);
  const seen =
    cell.kinds === ARRAY
      ? { found: [], within: stepsTo(itemsOf(context, cell, parts)) }
      : inObject(context, cell, parts, readers);
  if (seen.found.length + seen.within.length === 0) return seen;
  // Values of another tag are refused as a whole.
  const isOther = apartFrom(context, cell, { byTag: true });
  const [first] = readers;
  if (first === undefined || readers.some(isOther)) return NOTHING;
  const reader = meantBy(isOther, first).pointer;
  return { ...seen, found: seen.found.map((each) => ({ ...each, reader })) };
}

/** Of the value that a JSON text stands for. */
function inText(
  context: Context,
  cell: Cell,
  readers: readonly Node[],
): readonly ValuePlace[] {
  const sent = cell.pos.flatMap(({ node }) => contentOf(node) ?? []);
  const read = appliedTo(context, cell, readers).flatMap(
    (node) => contentOf(node) ?? [],
  );
  return sent.length === 0 ? [] : placesOf(sent, read);
}

function inObject(
  context: Context,
  cell: Cell,
  parts: readonly Node[],
  roots: readonly Node[],
): Sight {
  if (parts.every(saysNothing)) return NOTHING;
  const { required } = viewObject(context, cell);
  const members = propertiesOf(context, cell, parts);
  const found: Undescribed[] = [];
  for (const { token, writers, readers } of members) {
    const property = String(token);
    if (
      isDescribed(property, { writers, readers }) ||
      parts.some((part) => asksFor(part, property))
    )
      continue;
    const writer = writers[0]?.pointer ?? askingFor(cell, property);
    if (writer === undefined) continue;
    const hidden = parts
      .map((node) => node.hidden?.get(property))
      .find((pointer) => pointer !== undefined);
    found.push({
      property,
      instancePath: "",
      writer,
      reader: "",
      required: required.has(property),
      ...(hidden === undefined ? {} : { hidden }),
    });
  }
  return { found, within: stepsTo(members) };

  /** Alternatives that are ruled out by the listed values of a property don't describe it. */
  function isDescribed(
    present: string,
    { writers, readers }: Omit<DescribedMember, "token">,
  ): boolean {
    const isListed = writers.some(({ keywords }) => keywords.values);
    if (!isListed || readers.length === 0) return readers.length > 0;
    const demand = { on: "object", present, pos: [], neg: [] } as const;
    const having = { ...cell, demands: [...cell.demands, demand] };
    const left = appliedTo(context, having, roots);
    return left.length === 0 || readersOf(context, left, present).length > 0;
  }
}

function stepsTo(members: readonly DescribedMember[]): Step[] {
  return members.flatMap(({ token, writers, readers }) =>
    placesOf(writers, readers).map((place) => ({ token, place })),
  );
}

function saysNothing(node: Node): boolean {
  return (
    declaresNothing(node) && node.keywords.additionalProperties === undefined
  );
}

function asksFor({ keywords }: Node, name: string): boolean {
  return askedFor(keywords).has(name);
}

/** A name that must be there is declared by that. */
function askingFor({ pos }: Cell, name: string): string | undefined {
  const asking = pos.find(({ node }) => node.keywords.required?.includes(name));
  return asking && join(asking.node.pointer, "required");
}
