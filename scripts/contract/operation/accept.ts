import { at, type Draft } from "../schema/index.ts";
import { mediaUniverse } from "./media.ts";
import { responsePairs } from "./response-pair.ts";
import type { Declared, Operation } from "./model.ts";
import { mayBeSuccess, statusUniverse } from "./status.ts";

/** Whether the request's member says what is asked for: of all answers, or of those with a status. */
export function isAcceptSlot(slot: string): boolean {
  return slot === "accept" || slot.startsWith("accept ");
}

/**
 * What can be asked for, where the two sides differ: first what comes or goes
 * altogether, then what does at one successful status. Where nothing of the
 * base's stays available the responses tell.
 */
export function acceptDrafts(
  base: Operation,
  revised: Operation,
): ReadonlyMap<string, Readonly<Record<"base" | "revised", Draft>>> {
  const drafts = new Map<string, Record<"base" | "revised", Draft>>();
  const add = (
    slot: string,
    owners: Readonly<Record<"base" | "revised", Declared>>,
    asked: readonly string[],
    given: readonly string[],
  ): void => {
    const kept = asked.filter((name) => isServed(name, given));
    if (kept.length === asked.length && given.every((n) => asked.includes(n)))
      return;
    const names = [...new Set([...kept, ...given])];
    drafts.set(slot, {
      base: at(owners.base.pointer, { enum: asked }),
      revised: at(owners.revised.pointer, { enum: names }),
    });
  };

  const pairs = successes(base, revised);
  const asked = union(pairs.map((pair) => pair.baseMedia));
  const given = union(pairs.map((pair) => pair.revisedMedia));
  add("accept", { base: listOf(base), revised: listOf(revised) }, asked, given);
  for (const pair of pairs) {
    // What comes or goes altogether has been reported.
    const wanted = pair.baseMedia.filter((name) => isServed(name, given));
    const offered = pair.revisedMedia.filter((name) => asked.includes(name));
    add(`accept ${pair.base.status}`, pair, wanted, offered);
  }
  return drafts;
}

/** Those at which something of the base's stays available. */
function successes(base: Operation, revised: Operation) {
  const codes = statusUniverse(base.responses, revised.responses).filter(
    (code) => code.startsWith("2"),
  );
  const contents = [base, revised].flatMap(({ responses }) =>
    responses.filter(mayBeSuccess).map(({ content }) => content),
  );
  const universe = mediaUniverse(...contents);
  return responsePairs(base, revised, codes, () => universe).filter(
    ({ sharedMedia }) => sharedMedia.length > 0,
  );
}

/** Asking for a media type is asking for it with whatever parameters it has. */
function isServed(name: string, given: readonly string[]): boolean {
  return given.some((each) => each === name || each.startsWith(`${name};`));
}

function union(lists: readonly (readonly string[])[]): readonly string[] {
  return [...new Set(lists.flat())];
}

function listOf({ pointer }: Operation): Declared {
  return { pointer: `${pointer}/responses` };
}
