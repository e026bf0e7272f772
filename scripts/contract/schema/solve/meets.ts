import type { Context } from "./context.ts";
import {
  decimal,
  isNumber,
  type ExactNumber,
} from "../../../openapi/decimal.ts";
import { compare, isMultiple } from "../value/decimal.ts";
import { evaluate } from "../evaluate/evaluate.ts";
import type { Demand } from "./goal.ts";
import { memberOf } from "../../../openapi/json.ts";
import { canonical, isJsonObject } from "../value/json.ts";
import { isDeclared } from "./object-view.ts";
import type { Json, JsonObject } from "../types.ts";
import {
  all,
  any,
  every,
  inRange,
  inverse,
  type Verdict,
} from "../evaluate/verdict.ts";

/** Whether a value that is at hand meets a demand. */
export function meets(context: Context, demand: Demand, value: Json): Verdict {
  switch (demand.on) {
    case "string":
      return (
        typeof value === "string" &&
        context.languages.matches(demand.language, value)
      );
    case "number":
      return isNumber(value) && meetsNumber(demand, value);
    case "object":
      return isJsonObject(value) && meetsObject(context, demand, value);
    case "array":
      return (
        Array.isArray(value) &&
        meetsArray(context, demand, value as readonly Json[])
      );
  }
}

function meetsNumber(
  demand: Extract<Demand, { readonly on: "number" }>,
  value: ExactNumber,
): boolean {
  const exact = decimal(value);
  if ("not" in demand) return compare(exact, demand.not) !== 0;
  if ("notMultipleOf" in demand)
    return !isMultiple(exact, demand.notMultipleOf);
  const order =
    "below" in demand
      ? -compare(exact, demand.below)
      : compare(exact, demand.above);
  return order > 0 || (order === 0 && demand.orEqual);
}

function meetsObject(
  context: Context,
  demand: Extract<Demand, { readonly on: "object" }>,
  value: JsonObject,
): Verdict {
  const names = Object.keys(value);
  const refuses = (
    node: Parameters<typeof evaluate>[1],
    name: string,
  ): Verdict =>
    inverse(evaluate(context.languages, node, memberOf(value, name) as Json));
  if ("absent" in demand) return !Object.hasOwn(value, demand.absent);
  if ("atLeast" in demand) return names.length >= demand.atLeast;
  if ("atMost" in demand) return names.length <= demand.atMost;
  if ("nameNot" in demand)
    return any(names, (name) =>
      inverse(evaluate(context.languages, demand.nameNot, name)),
    );
  if ("matching" in demand)
    return any(names, (name) =>
      context.languages.matches(demand.matching, name)
        ? refuses(demand.neg, name)
        : false,
    );
  if ("unlookedBy" in demand)
    return any(names, (name) =>
      demand.unlookedBy.some((node) => isDeclared(context, node, name))
        ? false
        : demand.neg === undefined || refuses(demand.neg, name),
    );
  const { present, pos, neg } = demand;
  if (!Object.hasOwn(value, present)) return false;
  const held = memberOf(value, present) as Json;
  return all([
    () => every(pos, ({ node }) => evaluate(context.languages, node, held)),
    () => every(neg, (node) => refuses(node, present)),
  ]);
}

function meetsArray(
  context: Context,
  demand: Extract<Demand, { readonly on: "array" }>,
  value: readonly Json[],
): Verdict {
  const { languages } = context;
  if ("contains" in demand)
    return inRange(
      value.map((item) => evaluate(languages, demand.contains, item)),
      demand.atLeast ?? 0,
      demand.atMost ?? Infinity,
    );
  if ("atLeast" in demand) return value.length >= demand.atLeast;
  if ("atMost" in demand) return value.length <= demand.atMost;
  if ("repeats" in demand)
    return new Set(value.map(canonical)).size < value.length;
  if ("from" in demand)
    return any(value.slice(demand.from), (item) =>
      inverse(evaluate(languages, demand.neg, item)),
    );
  const item = value[demand.index];
  if (item === undefined) return false;
  return all([
    () => every(demand.pos, ({ node }) => evaluate(languages, node, item)),
    () => every(demand.neg, (node) => inverse(evaluate(languages, node, item))),
  ]);
}
