import type { Context } from "./context.ts";
import type { Demand, Known, Option } from "./goal.ts";
import { isJsonObject } from "../value/json.ts";
import type { Node } from "../node.ts";

export function refuteObject(
  context: Context,
  node: Node,
  { isHeld }: Pick<Known, "isHeld">,
): Option[] {
  const { keywords } = node;
  const options: Option[] = [];
  const add = (keyword: string, demand: Demand, property?: string): void => {
    options.push({
      keyword,
      demands: [demand],
      ...(property === undefined ? {} : { property }),
    });
  };
  const absent = (name: string): Demand => ({ on: "object", absent: name });
  const present = (name: string, ...neg: Node[]): Demand => ({
    on: "object",
    present: name,
    pos: [],
    neg,
  });

  const { values, minProperties, maxProperties, propertyNames } = keywords;
  if (values !== undefined)
    options.push({
      keyword: values.keyword,
      neg: values.list.filter(isJsonObject).map(context.constant),
    });
  for (const name of keywords.required ?? [])
    add("required", absent(name), name);
  for (const [name, at] of keywords.properties ?? [])
    if (!isHeld(name, at)) add("properties", present(name, at), name);
  for (const { language, schema } of keywords.patternProperties?.values() ?? [])
    add("patternProperties", {
      on: "object",
      matching: language,
      neg: schema,
    });
  if (keywords.additionalProperties !== undefined)
    add("additionalProperties", {
      on: "object",
      unlookedBy: [node],
      neg: keywords.additionalProperties,
    });
  if (propertyNames !== undefined)
    add("propertyNames", { on: "object", nameNot: propertyNames });
  if (minProperties)
    add("minProperties", { on: "object", atMost: minProperties - 1 });
  if (maxProperties !== undefined)
    add("maxProperties", { on: "object", atLeast: maxProperties + 1 });
  for (const [name, needs] of keywords.dependentRequired ?? [])
    for (const need of needs)
      options.push({
        keyword: "dependentRequired",
        property: need,
        demands: [present(name), absent(need)],
      });
  for (const [name, at] of keywords.dependentSchemas ?? [])
    options.push({
      keyword: "dependentSchemas",
      property: name,
      demands: [present(name)],
      neg: [at],
    });
  return options;
}
