import type { Pair } from "../operation/match.ts";
import type { Operation, Parameter } from "../operation/model.ts";
import { slotOf } from "../operation/slot.ts";
import type { Difference, Undescribed } from "../schema/index.ts";
import type { Change, Shift } from "./change.ts";
import { breaking, compatible, undecided } from "./rule.ts";

export const REQUEST_MEMBER_RULES = {
  body: {
    added: compatible("request-body-added", "an optional body is new"),
    requiredAdded: breaking(
      "request-required-body-added",
      "a required body is new",
    ),
    removed: undecided(
      "request-body-removed",
      "the body is no longer described: refused or ignored, the contract does not say",
    ),
    becameRequired: breaking(
      "request-body-became-required",
      "the body may no longer be left out",
    ),
    becameOptional: compatible(
      "request-body-became-optional",
      "the body may now be left out",
    ),
  },
  parameter: {
    added: compatible(
      "request-parameter-added",
      "an optional parameter is new",
    ),
    requiredAdded: breaking(
      "request-required-parameter-added",
      "a required parameter is new",
    ),
    removed: undecided(
      "request-parameter-removed",
      "a parameter is no longer described: refused or ignored, the contract does not say",
    ),
    becameRequired: breaking(
      "request-parameter-became-required",
      "an optional parameter is now required",
    ),
    becameOptional: compatible(
      "request-parameter-became-optional",
      "a required parameter is now optional",
    ),
  },
};

/** Names a body or parameter that one side calls for and the other may leave out. */
export function missingMember(
  pair: Pair,
  shift: Shift,
  { args: { property: name = "", declared } }: Difference,
): Change | undefined {
  const rules = rulesFor(name);
  if (shift === "widened") {
    return declared
      ? memberChange(pair, name, rules.becameOptional)
      : undefined;
  }
  const rule = declared ? rules.becameRequired : rules.requiredAdded;
  return memberChange(pair, name, rule);
}

/** Names a body or parameter that one side describes and the other does not. */
export function undescribedMember(
  pair: Pair,
  shift: Shift,
  { property: name, required }: Undescribed,
): Change | undefined {
  if (!/^(body$|(query|header|cookie) )/.test(name)) return undefined;
  const { removed, added } = rulesFor(name);
  if (shift === "narrowed") return memberChange(pair, name, removed);
  // Required and new is a break, reported as one.
  return required ? undefined : memberChange(pair, name, added);
}

export function bodyPointers({ base, revised }: Pair) {
  return {
    base: base.body?.pointer ?? base.pointer,
    revised: revised.body?.pointer ?? revised.pointer,
  };
}

export function parameterPointers(pair: Pair, slot: string) {
  const aligned = pair.path.find((candidate) => candidate.slot === slot);
  const counterpart = aligned?.base;
  const here =
    counterpart?.kind === "parameter"
      ? counterpart.parameter
      : parameterIn(pair.base, slot);
  const there = aligned?.revised ?? parameterIn(pair.revised, slot);
  return {
    base: here?.pointer ?? pair.base.pointer,
    revised: there?.pointer ?? pair.revised.pointer,
  };
}

function rulesFor(name: string) {
  return REQUEST_MEMBER_RULES[name === "body" ? "body" : "parameter"];
}

function memberChange(pair: Pair, name: string, rule: Change["rule"]): Change {
  const pointers =
    name === "body" ? bodyPointers(pair) : parameterPointers(pair, name);
  return { rule, ...pointers, at: name, args: {} };
}

function parameterIn(
  operation: Operation,
  slot: string,
): Parameter | undefined {
  return operation.parameters.find((candidate) => slotOf(candidate) === slot);
}
