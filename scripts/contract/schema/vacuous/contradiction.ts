import { jsonText } from "../../../openapi/json.ts";
import { COUNTS, DECIMALS, type Keywords } from "../node.ts";
import type { Context } from "../solve/context.ts";
import type { Claim, Solve } from "../solve/goal.ts";
import { ANY, namesOf } from "../value/kind.ts";
import { unconditional } from "./applied.ts";
import type { Facing } from "./facing.ts";

const SAID = [
  ...COUNTS,
  ...DECIMALS,
  "pattern",
  "format",
  "types",
  "values",
] as const;

/**
 * The keywords of a place that contradict each other, as in "minLength 5 against maxLength 3":
 * without any of them it would have values. `undefined` where it takes more to see why it has none.
 */
export function contradictionIn(
  { make }: Context,
  solve: Solve,
  { pos, neg = [], demands = [] }: Facing,
): string | undefined {
  const said = unconditional(pos).map((each): Claim => {
    const { allOf, ...own } = each.node.keywords;
    return allOf === undefined ? each : { ...each, node: make(own) };
  });
  const hasNone = (claims: readonly Claim[]): boolean =>
    "none" in solve({ kinds: ANY, pos: claims, neg, demands });
  if (pos.some(({ node }) => node.text) || !hasNone(said)) return undefined;
  const culprits = said.flatMap((each, index) =>
    SAID.filter((keyword) => {
      const { [keyword]: left, ...rest } = each.node.keywords;
      const without = { ...each, node: make(rest) };
      return left !== undefined && !hasNone(said.with(index, without));
    }).map((keyword) => ({
      isType: keyword === "types",
      text: worded(each.node.keywords, keyword),
    })),
  );
  // Most contradictions would end with a value of another type.
  const others = culprits.filter(({ isType }) => !isType);
  const told = others.length > 1 ? others : culprits;
  return told.length < 2
    ? undefined
    : told.map(({ text }) => text).join(" against ");
}

function worded(
  { types, values, pattern, ...others }: Keywords,
  keyword: (typeof SAID)[number],
): string {
  switch (keyword) {
    case "types":
      return `type ${jsonText(namesOf(types ?? ANY))}`;
    case "values":
      return values?.keyword ?? "enum";
    case "pattern":
      return `pattern ${pattern?.source}`;
    default:
      return `${keyword} ${others[keyword]}`;
  }
}
