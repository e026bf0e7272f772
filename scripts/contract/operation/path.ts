import type { Operation, Outline, Parameter, Target } from "./model.ts";
import { covers, templatePattern } from "./target.ts";

/** What fills one placeholder of the revised path, at either side. */
export interface PathSlot {
  readonly slot: string;
  /** A parameter of the base, or the literal text that stood in its place. */
  readonly base: Parameter | string;
  readonly revised: Parameter;
}

/** Which of the base's URLs the revised operation still answers, or may. */
export function keptTargets(
  base: Outline,
  revised: Outline,
): readonly Target[] {
  return base.targets.filter((inner) =>
    revised.targets.some(
      (outer) => covers(outer.url, inner.url) || mayBeOne(outer, inner),
    ),
  );
}

/** URLs of which one knows its host and the other is relative: nothing tells whether they are one. */
export function comparableTargets(
  base: Outline,
  revised: Outline,
): readonly { readonly here: Target; readonly there: Target }[] {
  return base.targets.flatMap((here) => {
    if (revised.targets.some((there) => covers(there.url, here.url))) return [];
    const there = revised.targets.find((target) => mayBeOne(target, here));
    return there ? [{ here, there }] : [];
  });
}

function mayBeOne(one: Target, other: Target): boolean {
  if (one.relative === other.relative) return false;
  const [absolute, relative] = one.relative ? [other, one] : [one, other];
  return absolute.url.replace(/^[^/]*\/\/[^/]*/, "") === relative.url;
}

/** For each placeholder of the revised path the base's by position, or the literal text in its place. */
export type Alignment = readonly (number | string)[];

/** How placeholders correspond; `undefined` when no URL of the base is one of the revised operation's. */
export function alignPath(
  base: Outline,
  revised: Outline,
): Alignment | undefined {
  const isSame = base.targets.some((here) =>
    revised.targets.some(
      (there) => there.url === here.url || mayBeOne(here, there),
    ),
  );
  if (isSame) return revised.placeholders.map((_, position) => position);
  for (const outer of revised.targets) {
    const pattern = templatePattern(outer.url);
    for (const inner of base.targets) {
      const captured = pattern.exec(sampleOf(inner.url))?.slice(1);
      const aligned = captured?.map(alignCaptured);
      if (aligned?.every((part) => part !== undefined)) return aligned;
    }
  }
  return undefined;
}

export function pathSlots(
  base: Operation,
  revised: Operation,
  alignment: Alignment,
): readonly PathSlot[] {
  return alignment.flatMap((part, position) => {
    const there = placeholder(revised, position);
    const here = typeof part === "string" ? part : placeholder(base, part);
    return here === undefined || !there
      ? []
      : [{ slot: slotName(here, position), base: here, revised: there }];
  });
}

const MARK = "\u0002";

/** The URL with a mark that holds the position of each of its path placeholders. */
function sampleOf(url: string): string {
  let position = 0;
  return url.replace(/\{(\*?)\}/g, (_, free: string) =>
    free ? "\u0001/\u0001" : `${MARK}${position++}${MARK}`,
  );
}

function alignCaptured(part: string): number | string | undefined {
  const [, position] = /^\u0002(\d+)\u0002$/.exec(part) ?? [];
  if (position !== undefined) return Number(position);
  return part.includes(MARK) ? undefined : part;
}

// By the base's position, since it is the base's path that requests are written for.
function slotName(here: Parameter | string, position: number): string {
  return typeof here === "string" ? `literal ${position}` : `path ${here.key}`;
}

function placeholder(
  operation: Operation,
  position: number,
): Parameter | undefined {
  return operation.parameters.find(
    ({ place, key }) => place === "path" && key === String(position),
  );
}
