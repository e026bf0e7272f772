import { member, members, rawMember } from "../../openapi/members.ts";
import type { OutlinePair } from "../operation/match.ts";
import type { Outline } from "../operation/model.ts";
import type { Sameness } from "../operation/sameness.ts";
import type { Change } from "./change.ts";
import { undecided } from "./rule.ts";

/** Where the server is the one that asks, nothing is asked of the schemas. */
export const TURNED_RULES = {
  webhook: undecided(
    "operation-webhook-undecided",
    "a webhook differs, and what the server itself requests is not compared",
  ),
  callback: undecided(
    "operation-callback-undecided",
    "a callback differs, and what the server itself requests is not compared",
  ),
};

/** A webhook that is new, gone or not the same. */
export function webhookChange({
  base,
  revised,
}: Partial<Pick<OutlinePair, "base" | "revised">>): Change {
  return {
    rule: TURNED_RULES.webhook,
    ...(base && { base: base.pointer }),
    ...(revised && { revised: revised.pointer }),
    at: "",
    args: { webhook: (base ?? revised)?.path ?? "" },
  };
}

/** Callbacks that are new, gone or not the same, by name. */
export function callbackChanges(
  { base, revised }: OutlinePair,
  { areSame }: Sameness,
): readonly Change[] {
  const names = new Set([...namesIn(base), ...namesIn(revised)]);
  return [...names].flatMap((callback) => {
    const [here, there] = [base, revised].map(({ spot }) => {
      const all = rawMember(spot, "callbacks");
      return all && member(all, callback);
    });
    if (here && there && areSame(here, there)) return [];
    return [
      {
        rule: TURNED_RULES.callback,
        base: here?.pointer ?? base.pointer,
        revised: there?.pointer ?? revised.pointer,
        at: "",
        args: { callback },
      },
    ];
  });
}

function namesIn({ spot }: Outline): readonly string[] {
  return members(rawMember(spot, "callbacks")).map(([name]) => name);
}
