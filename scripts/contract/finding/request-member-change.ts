import type { Pair } from "../operation/match.ts";
import type { Operation, Parameter } from "../operation/model.ts";
import { slotOf } from "../operation/slot.ts";
import type { Difference, Undescribed } from "../schema/index.ts";
import { ofBoth, type Change, type Shift } from "./change.ts";
import { breakingRequest, compatibleRequest, undecided } from "./rule-kinds.ts";

export const REQUEST_MEMBER_RULES = {
  body: {
    added: compatibleRequest(
      "request-body-added",
      "an optional body is new",
      "A body may be sent, and need not.",
    ),
    requiredAdded: breakingRequest(
      "request-required-body-added",
      "a required body is new",
      "A request without a body was complete, and is now refused.",
      { publisher: "Make the body optional." },
    ),
    removed: undecided(
      "request-body-removed",
      "the body is no longer described: refused or ignored, the contract does not say",
      "A body could be sent, and none is described any more. A server may refuse it or ignore it.",
      { consumer: "Stop sending it; what it said may no longer take effect." },
    ),
    becameRequired: breakingRequest(
      "request-body-became-required",
      "the body may no longer be left out",
      "The body could be left out, and now must be sent.",
      {
        publisher: "Leave it optional.",
        consumer: "Send it always; a server of the base takes it too.",
      },
    ),
    becameOptional: compatibleRequest(
      "request-body-became-optional",
      "the body may now be left out",
      "The body had to be sent, and may be left out.",
    ),
  },
  parameter: {
    added: compatibleRequest(
      "request-parameter-added",
      "an optional parameter is new",
      "A query, header or cookie parameter that may be sent is new.",
    ),
    requiredAdded: breakingRequest(
      "request-required-parameter-added",
      "a required parameter is new",
      "A parameter that must be sent is new: a request without it is refused.",
      {
        publisher:
          "Make it optional, with a default that does what was done before.",
        consumer: "Send it; the server has to be one that knows it.",
      },
    ),
    removed: undecided(
      "request-parameter-removed",
      "a parameter is no longer described: refused or ignored, the contract does not say",
      "A parameter that could be sent is no longer described. A server may refuse it or ignore it; a filter that is ignored gives too much.",
      {
        publisher:
          "If it is still accepted, describe it, with `deprecated: true`.",
        consumer:
          "Stop sending it, and check that nothing relied on its effect.",
      },
    ),
    becameRequired: breakingRequest(
      "request-parameter-became-required",
      "an optional parameter is now required",
      "A parameter that could be left out must now be sent.",
      {
        publisher:
          "Leave it optional, with a default that does what was done before.",
        consumer: "Send it always; a server of the base takes it too.",
      },
    ),
    becameOptional: compatibleRequest(
      "request-parameter-became-optional",
      "a required parameter is now optional",
      "A parameter that had to be sent may be left out.",
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

export function bodyPointers(pair: Pair) {
  return ofBoth(pair, ({ body, pointer }) => body?.pointer ?? pointer);
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
