import type { Operation, Parameter, Target } from "./model.ts";
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
  base: Operation,
  revised: Operation,
): readonly Target[] {
  return base.targets.filter((inner) =>
    revised.targets.some(
      (outer) => covers(outer.url, inner.url) || mayBeOne(outer, inner),
    ),
  );
}

/** URLs of which one knows its host and the other is relative: nothing tells whether they are one. */
export function comparableTargets(
  base: Operation,
  revised: Operation,
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

/** How placeholders correspond; `undefined` when no URL of the base is one of the revised operation's. */
export function alignPath(
  base: Operation,
  revised: Operation,
): readonly PathSlot[] | undefined {
  const isSame = base.targets.some((here) =>
    revised.targets.some(
      (there) => there.url === here.url || mayBeOne(here, there),
    ),
  );
  if (isSame) {
    return slots(revised, (position) => placeholder(base, position));
  }
  for (const outer of revised.targets) {
    const pattern = templatePattern(outer.url);
    for (const inner of base.targets) {
      const captured = pattern.exec(sampleOf(inner.url))?.slice(1);
      const aligned = captured && alignCaptured(base, revised, captured);
      if (aligned) return aligned;
    }
  }
  return undefined;
}

const MARK = "\u0002";

/** The URL with a mark that holds the position of each of its path placeholders. */
function sampleOf(url: string): string {
  let position = 0;
  return url.replace(/\{(\*?)\}/g, (_, free: string) =>
    free ? "\u0001/\u0001" : `${MARK}${position++}${MARK}`,
  );
}

function alignCaptured(
  base: Operation,
  revised: Operation,
  captured: readonly string[],
): readonly PathSlot[] | undefined {
  return slots(revised, (position) => {
    const part = captured[position] ?? "";
    const [, index] = /^\u0002(\d+)\u0002$/.exec(part) ?? [];
    if (index !== undefined) return placeholder(base, Number(index));
    return part.includes(MARK) ? undefined : part;
  });
}

function slots(
  revised: Operation,
  find: (position: number) => Parameter | string | undefined,
): readonly PathSlot[] | undefined {
  const aligned = revised.placeholders.map((_, position) => {
    const there = placeholder(revised, position);
    const here = find(position);
    return here === undefined || !there
      ? undefined
      : { slot: slotName(here, position), base: here, revised: there };
  });
  return aligned.every((slot) => slot !== undefined) ? aligned : undefined;
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
