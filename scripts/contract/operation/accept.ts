import { at } from "../schema/index.ts";
import type { Draft } from "../schema/index.ts";
import { assign } from "./assign.ts";
import { mediaSpecificity, mediaUniverse } from "./media.ts";
import type { Media, Operation } from "./model.ts";

/** The media types of successful answers: what a client can ask for. */
export function negotiated(operation: Operation): readonly Media[] {
  return operation.responses.flatMap(({ status, content }) =>
    status.startsWith("2") ? content : [],
  );
}

/** Those of `universe` that the entries describe. */
export function describedBy(
  content: readonly Media[],
  universe: readonly string[],
): readonly string[] {
  return [...assign(universe, content, mediaSpecificity).values()].flat();
}

/**
 * The `accept` of both sides. `undefined` where they are alike, and where
 * nothing of the base's stays available: then the responses tell.
 */
export function acceptDrafts(
  base: Operation,
  revised: Operation,
): { readonly base: Draft; readonly revised: Draft } | undefined {
  const here = negotiated(base);
  const there = negotiated(revised);
  const universe = mediaUniverse(here, there);
  const asked = describedBy(here, universe);
  const given = describedBy(there, universe);
  const isAlike = universe.every(
    (name) => asked.includes(name) === given.includes(name),
  );
  if (isAlike || !asked.some((name) => given.includes(name))) return undefined;
  return { base: draft(base, asked), revised: draft(revised, given) };
}

function draft(operation: Operation, names: readonly string[]): Draft {
  return at(`${operation.pointer}/responses`, { enum: names });
}
