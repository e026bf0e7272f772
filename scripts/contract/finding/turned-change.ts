import { callbacksIn, createSameCallback } from "../operation/callbacks.ts";
import type { OutlinePair } from "../operation/match.ts";
import type { Sameness } from "../operation/sameness.ts";
import type { Change } from "./change.ts";
import { undecided } from "./rule-kinds.ts";

const TURNED =
  "There the server asks and the client answers, so that everything is the other way round; such operations are not compared.";

/** Where the server is the one that asks, nothing is asked of the schemas. */
export const TURNED_RULES = {
  webhook: undecided(
    "operation-webhook-undecided",
    "a webhook differs, and what the server itself requests is not compared",
    `A webhook is new, gone or different. ${TURNED}`,
  ),
  callback: undecided(
    "operation-callback-undecided",
    "a callback differs, and what the server itself requests is not compared",
    `A callback is new, gone or different. ${TURNED}`,
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
  sameness: Sameness,
): readonly Change[] {
  const areSame = createSameCallback(sameness);
  const before = callbacksIn(base.located);
  const after = callbacksIn(revised.located);
  const names = new Set([...before.keys(), ...after.keys()]);
  return [...names].flatMap((callback) => {
    const [here, there] = [before.get(callback), after.get(callback)];
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
