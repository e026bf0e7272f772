import { decimal, isNumber, type Decimal } from "../../../openapi/decimal.ts";
import { formatNamed } from "../read/format.ts";
import type { Demand, Option } from "./goal.ts";
import type { Node } from "../node.ts";

export function refuteNumber({ keywords }: Node): Option[] {
  const options: Option[] = [];
  const { values } = keywords;
  if (values !== undefined)
    options.push({
      keyword: values.keyword,
      demands: values.list
        .filter(isNumber)
        .map((value) => ({ on: "number", not: decimal(value) })),
    });
  const below = (keyword: string, at?: Decimal, orEqual = false): void => {
    if (at) add(keyword, { on: "number", below: at, orEqual });
  };
  const above = (keyword: string, at?: Decimal, orEqual = false): void => {
    if (at) add(keyword, { on: "number", above: at, orEqual });
  };
  function add(keyword: string, demand: Demand): void {
    options.push({ keyword, demands: [demand] });
  }
  below("minimum", keywords.minimum);
  below("exclusiveMinimum", keywords.exclusiveMinimum, true);
  above("maximum", keywords.maximum);
  above("exclusiveMaximum", keywords.exclusiveMaximum, true);
  if (keywords.multipleOf)
    add("multipleOf", { on: "number", notMultipleOf: keywords.multipleOf });
  const format = formatNamed(keywords.format ?? "");
  above("format", format?.maximum);
  below("format", format?.minimum);
  return options;
}
