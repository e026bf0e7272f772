import type { Pair } from "../operation/match.ts";
import type { Operation } from "../operation/model.ts";
import { slotOf } from "../operation/slot.ts";
import { lookUp, members, rawMember, target } from "../operation/spot.ts";
import type { Spot } from "../operation/spot.ts";
import type { Json } from "../schema/index.ts";
import { canonicalText } from "../operation/canonical.ts";
import type { Change } from "./types.ts";

/** A pair of schemas that differ in `default`, and the way to it from where the walk began. */
interface Difference {
  readonly path: string;
  readonly base: Spot;
  readonly revised: Spot;
}

/** What a run has walked already, by the pointers of both sides. */
export type WalkedDefaults = Map<string, readonly Difference[]>;

/** A default is no constraint, but what a client leaves out now stands for something else. */
export function defaultChanges(
  { base, revised }: Pair,
  walked: WalkedDefaults,
): readonly Change[] {
  const there = new Map(schemasOf(revised));
  return schemasOf(base).flatMap(([slot, here]) => {
    const partner = there.get(slot);
    if (!partner) return [];
    return walk(here, partner, walked).map((found): Change => {
      return {
        id: "request-default-changed",
        base: found.base.pointer,
        revised: found.revised.pointer,
        at: slot + found.path,
        args: {
          base: found.base.value as Json,
          revised: found.revised.value as Json,
        },
      };
    });
  });
}

/** What may be left out: optional parameters, and the properties of a body. */
function schemasOf(operation: Operation): [string, Spot][] {
  const optional = operation.parameters.filter(({ required }) => !required);
  const parts = [
    ...optional.map((parameter) => [slotOf(parameter), parameter.schema]),
    ["body", operation.body?.content[0]?.schema],
  ];
  return parts.flatMap(([slot, pointer]): [string, Spot][] => {
    const spot = pointer && lookUp(operation.document.root, pointer);
    return slot && spot ? [[slot, spot]] : [];
  });
}

function walk(
  base: Spot,
  revised: Spot,
  walked: WalkedDefaults,
): readonly Difference[] {
  const key = `${base.pointer} ${revised.pointer}`;
  const known = walked.get(key);
  if (known) return known;
  walked.set(key, []);
  const found = [
    ...ownDifference(base, revised),
    ...below(target(base) ?? base, target(revised) ?? revised, walked),
  ];
  walked.set(key, found);
  return found;
}

function ownDifference(base: Spot, revised: Spot): readonly Difference[] {
  const [here, there] = [base, revised].map(
    (spot) =>
      rawMember(spot, "default") ?? rawMember(target(spot) ?? spot, "default"),
  );
  if (!here || !there) return [];
  return canonicalText(here.value) === canonicalText(there.value)
    ? []
    : [{ path: "", base: here, revised: there }];
}

function below(
  base: Spot,
  revised: Spot,
  walked: WalkedDefaults,
): readonly Difference[] {
  const required = new Set(
    members(rawMember(revised, "required")).map(([, name]) => name.value),
  );
  const properties = partners(base, revised, "properties").flatMap(
    ([name, here, there]) =>
      required.has(name)
        ? []
        : walk(here, there, walked).map((found) => ({
            ...found,
            path: `/${name}${found.path}`,
          })),
  );
  const branches = ["allOf", "anyOf", "oneOf"].flatMap((keyword) =>
    partners(base, revised, keyword).flatMap(([, here, there]) =>
      walk(here, there, walked),
    ),
  );
  return [...properties, ...branches];
}

function partners(
  base: Spot,
  revised: Spot,
  keyword: string,
): [string, Spot, Spot][] {
  const [here, there] = [base, revised].map((spot) => rawMember(spot, keyword));
  if (!here || !there) return [];
  return Object.keys(here.value ?? {}).flatMap(
    (key): [string, Spot, Spot][] => {
      const [one, other] = [rawMember(here, key), rawMember(there, key)];
      return one && other ? [[key, one, other]] : [];
    },
  );
}
