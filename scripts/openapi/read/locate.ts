import { type Event, parseEvents, SCALAR_STYLE } from "js-yaml";
import { MAX_DEPTH } from "./bounds.ts";
import type { TextPosition } from "../fault.ts";
import { findNodes } from "./find-nodes.ts";

/**
 * Where each JSON pointer stands in a YAML or JSON text: at its key, or at the
 * item of a sequence. Pointers that lead nowhere are left out.
 */
export type Locate = (
  pointers: Iterable<string>,
) => ReadonlyMap<string, TextPosition>;

/** A text of which the places can be told. */
export interface LocatableText {
  readonly text: string;
  readonly locate: Locate;
}

export function locatable(text: string): LocatableText {
  return {
    text,
    locate(pointers) {
      const events = parseEvents(text, { maxDepth: MAX_DEPTH });
      return locatableBy(events, text).locate(pointers);
    },
  };
}

/** Finding the events takes as long as all the rest of reading: who has them at hand gives them. */
export function locatableBy(
  events: readonly Event[],
  text: string,
): LocatableText {
  return {
    text,
    locate(pointers) {
      const starts = lineStarts(text);
      const places = new Map<string, TextPosition>();
      const found = findNodes(events, text, pointers);
      for (const [pointer, { key, value }] of found)
        places.set(pointer, toPlace(startOf(key ?? value), starts));
      return places;
    },
  };
}

function startOf(event: Event): number {
  if ("start" in event) return event.start;
  if ("valueStart" in event) {
    const isQuoted =
      event.style === SCALAR_STYLE.SINGLE_QUOTED ||
      event.style === SCALAR_STYLE.DOUBLE_QUOTED;
    return event.valueStart - (isQuoted ? 1 : 0);
  }
  return "anchorStart" in event ? event.anchorStart - 1 : 0;
}

function lineStarts(text: string): readonly number[] {
  const starts = [0];
  for (
    let at = text.indexOf("\n");
    at !== -1;
    at = text.indexOf("\n", at + 1)
  ) {
    starts.push(at + 1);
  }
  return starts;
}

function toPlace(offset: number, starts: readonly number[]): TextPosition {
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((starts[middle] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return { line: low + 1, column: offset - (starts[low] ?? 0) + 1 };
}
