import type { SchemaAt } from "../read/document.ts";
import { isObject, memberOf } from "../../../openapi/json.ts";
import { join } from "../../../openapi/pointer.ts";
import { partnersOf, type IdentityOf } from "./partners.ts";
import {
  alternativesOf,
  onlyAlternativeOf,
  subschemasOf,
  conjoined,
  type Whole,
} from "./whole.ts";

/** Two schemas that stand for each other. */
export interface SchemaPair {
  readonly base: Whole;
  readonly revised: Whole;
}

/** What an inspection found, and where in the value. */
interface Found<Finding> {
  readonly finding: Finding;
  readonly path: string;
  /** Nobody may leave the value out. */
  readonly isSent: boolean;
}

/** Inspects a pair and all pairs below it; what lies below the same two schemas is told at the first of their places. */
export type Walk<Finding> = (
  base: SchemaAt,
  revised: SchemaAt,
  isSent: boolean,
) => readonly Found<Finding>[];

interface Knot<Finding> extends SchemaPair {
  readonly findings: readonly Finding[];
  /** Made when they are first followed: schemas may refer to themselves. */
  steps: readonly Step<Finding>[] | undefined;
}

interface Step<Finding> {
  readonly path: string;
  readonly to: Knot<Finding>;
  /** `undefined`: as the value that this leads on from. */
  readonly isSent: boolean | undefined;
}

/** No document that people write has as many. */
const MAX_KNOTS = 200_000;

interface Inspection<Finding> {
  readonly inspect: (pair: SchemaPair) => readonly Finding[];
  /** `false`: in these and below them there is nothing to inspect. */
  readonly isWorthwhile: (
    base: readonly SchemaAt[],
    revised: readonly SchemaAt[],
  ) => boolean;
}

/** Remembers, for a run, the pairs that it has met and those below which there is nothing to find. */
export function createWalk<Finding>(
  identify: IdentityOf,
  { inspect, isWorthwhile }: Inspection<Finding>,
): Walk<Finding> {
  const knots = new Map<string, Knot<Finding>>();
  const quiet = new Set<Knot<Finding>>();

  function knotOf(
    here: readonly SchemaAt[],
    there: readonly SchemaAt[],
    within?: SchemaPair,
  ): Knot<Finding> {
    // Not what the next union around requires too: nested ones would multiply.
    const [before, after] = [within?.base.own, within?.revised.own];
    const key = `${keyOf(here, before)} ${keyOf(there, after)}`;
    const known = knots.get(key);
    if (known !== undefined) return known;
    const pair = {
      base: conjoined(here, before),
      revised: conjoined(there, after),
    };
    const isSilent = [pair.base, pair.revised].some(isNeverSent);
    const knot = {
      ...pair,
      findings: isSilent ? [] : inspect(pair),
      steps: isSilent || knots.size >= MAX_KNOTS ? [] : undefined,
    };
    knots.set(key, knot);
    return knot;
  }

  function stepsFrom(pair: SchemaPair): readonly Step<Finding>[] {
    const { base, revised } = pair;
    const below = (
      path: string,
      isSent: boolean,
      keyword: string,
      token?: string,
    ): Step<Finding>[] => {
      const here = subschemasOf(base, keyword, token);
      const there =
        here.length === 0 ? [] : subschemasOf(revised, keyword, token);
      if (there.length === 0 || !isWorthwhile(here, there)) return [];
      return [{ path, to: knotOf(here, there), isSent }];
    };
    const isRequired = (name: string): boolean =>
      base.required.has(name) || revised.required.has(name);
    return [
      ...namesIn(base, "properties").flatMap((name) =>
        below(join("", name), isRequired(name), "properties", name),
      ),
      ...namesIn(base, "patternProperties").flatMap((name) =>
        below("/*", true, "patternProperties", name),
      ),
      ...namesIn(base, "prefixItems").flatMap((index) =>
        below(`/${index}`, true, "prefixItems", index),
      ),
      ...below("/*", true, "items"),
      ...below("/*", true, "additionalProperties"),
      ...below("", true, "contentSchema"),
      ...betweenAlternatives(pair).map(([here, there]) => ({
        path: "",
        to: knotOf([here], [there], pair),
        isSent: undefined,
      })),
    ];
  }

  /** Where one side has no choice, its only schema may be one of the other's alternatives. */
  function betweenAlternatives({ base, revised }: SchemaPair) {
    const [here, there] = [alternativesOf(base), alternativesOf(revised)];
    if (here.length === 0 && there.length === 0) return [];
    const before = here.length === 0 ? onlyAlternativeOf(base) : here;
    const after = there.length === 0 ? onlyAlternativeOf(revised) : there;
    return isWorthwhile(before, after)
      ? partnersOf(before, after, identify).pairs
      : [];
  }

  return (base, revised, isSent) => {
    if (!isWorthwhile([base], [revised])) return [];
    const found: Found<Finding>[] = [];
    const seen = {
      sent: new Set<Knot<Finding>>(),
      optional: new Set<Knot<Finding>>(),
    };
    const open = [{ to: knotOf([base], [revised]), path: "", isSent }];
    for (let at = open.pop(); at !== undefined; at = open.pop()) {
      const { to, path, isSent } = at;
      for (const finding of to.findings) found.push({ finding, path, isSent });
      const known = isSent ? seen.sent : seen.optional;
      if (quiet.has(to) || known.has(to)) continue;
      known.add(to);
      to.steps ??= stepsFrom(to);
      for (const step of to.steps.toReversed())
        open.push({
          to: step.to,
          path: path + step.path,
          isSent: step.isSent ?? isSent,
        });
    }
    if (found.length === 0)
      for (const known of Object.values(seen))
        known.forEach((knot) => quiet.add(knot));
    return found;
  };
}

function isNeverSent({ parts }: Whole): boolean {
  return parts.some(
    ({ raw, direction }) =>
      isObject(raw) &&
      memberOf(raw, direction === "request" ? "readOnly" : "writeOnly") ===
        true,
  );
}

function namesIn({ parts }: Whole, keyword: string): readonly string[] {
  const names = parts.flatMap(({ raw }) => {
    const value = isObject(raw) ? memberOf(raw, keyword) : undefined;
    return typeof value === "object" && value !== null
      ? Object.keys(value)
      : [];
  });
  return [...new Set(names)];
}

function keyOf(
  places: readonly SchemaAt[],
  required: ReadonlySet<string> | undefined,
): string {
  const pointers = places.map(({ pointer }) => pointer).join(" ");
  return required?.size
    ? `${pointers} ${[...required].sort().join()}`
    : pointers;
}
