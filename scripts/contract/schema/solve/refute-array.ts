import type { Context } from "./context.ts";
import type { Demand, Option } from "./goal.ts";
import type { Node } from "../node.ts";

export function refuteArray(context: Context, { keywords }: Node): Option[] {
  const options: Option[] = [];
  const add = (keyword: string, demand: Demand): void => {
    options.push({ keyword, demands: [demand] });
  };
  const { values, prefixItems = [], items, contains } = keywords;
  const { minItems, maxItems, minContains = 1, maxContains } = keywords;
  if (values !== undefined)
    options.push({
      keyword: values.keyword,
      neg: values.list
        .filter((value) => Array.isArray(value))
        .map(context.constant),
    });
  if (minItems) add("minItems", { on: "array", atMost: minItems - 1 });
  if (maxItems !== undefined)
    add("maxItems", { on: "array", atLeast: maxItems + 1 });
  if (keywords.uniqueItems) add("uniqueItems", { on: "array", repeats: true });
  for (const [index, at] of prefixItems.entries())
    add("prefixItems", { on: "array", index, pos: [], neg: [at] });
  if (items !== undefined)
    add("items", { on: "array", from: prefixItems.length, neg: items });
  if (contains === undefined) return options;
  if (minContains > 0)
    add(minContains === 1 ? "contains" : "minContains", {
      on: "array",
      contains,
      atMost: minContains - 1,
    });
  if (maxContains !== undefined)
    add("maxContains", { on: "array", contains, atLeast: maxContains + 1 });
  return options;
}
