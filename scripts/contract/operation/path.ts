import type { Operation, Outline, Parameter, Target } from "./model.ts";
import { covers, templatePattern } from "./target.ts";

/** A placeholder of the revised path, and its counterpart in the base. */
export interface PathSlot {
  readonly slot: string;
  readonly base: Counterpart;
  readonly revised: Parameter;
}

/** What the base has where the revised document has a placeholder. */
export type Counterpart =
  | { readonly kind: "parameter"; readonly parameter: Parameter }
  /** Literal text, one for each value of a server variable; each with the URL that it belongs to. */
  | { readonly kind: "literal"; readonly texts: ReadonlyMap<string, string> }
  /** A server variable that may be any segment. */
  | { readonly kind: "variable"; readonly pointer: string }
  /** A placeholder that is only a part of its segment. */
  | {
      readonly kind: "affixed";
      readonly parameter: Parameter;
      readonly before: string;
      readonly after: string;
    };

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

/** For each placeholder of the revised path what the base has in its place. */
export type Alignment = readonly Captured[];

/** What a placeholder captures of the base's URL: a placeholder by its position, with the text around it; literal texts; or a server variable. */
type Captured =
  | {
      readonly position: number;
      readonly before: string;
      readonly after: string;
    }
  | { readonly texts: ReadonlyMap<string, string> }
  | { readonly variable: string };

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
  if (isSame)
    return revised.placeholders.map((_, position) => ({
      position,
      before: "",
      after: "",
    }));
  for (const outer of revised.targets) {
    const pattern = templatePattern(outer.url);
    const aligned = base.targets.flatMap((inner) => {
      const captured = pattern.exec(sampleOf(inner.url))?.slice(1);
      const parts = captured?.map((part) => partOf(part, inner));
      return parts?.every((part) => part !== undefined) ? [parts] : [];
    });
    const [first, ...others] = aligned;
    if (first) return others.reduce(merged, first);
  }
  return undefined;
}

export function pathSlots(
  base: Operation,
  revised: Operation,
  alignment: Alignment,
): readonly PathSlot[] {
  return alignment.flatMap((part, position) => {
    const here = counterpartOf(part, base);
    const there = placeholder(revised, position);
    return !here || !there
      ? []
      : [{ slot: slotName(here, position), base: here, revised: there }];
  });
}

const MARK = "\u0002";
const VARIABLE = "\u0003";

/** The URL with a mark that holds the position of each of its path placeholders. */
function sampleOf(url: string): string {
  let position = 0;
  return url.replace(/\{([*-]?)\}/g, (_, free: string) => {
    if (free === "-") return VARIABLE;
    return free ? "\u0001/\u0001" : `${MARK}${position++}${MARK}`;
  });
}

function partOf(
  captured: string,
  { url, pointer }: Target,
): Captured | undefined {
  if (captured === VARIABLE) return { variable: pointer };
  const [before = "", position, after = "", ...others] = captured.split(MARK);
  if (others.length > 0 || captured.includes(VARIABLE)) return undefined;
  return position === undefined
    ? { texts: new Map([[captured, url]]) }
    : { position: Number(position), before, after };
}

/** One alignment for the URLs of several servers: literals may differ from one to the next. */
function merged(one: Alignment, other: Alignment): Alignment {
  return one.map((part, index) => {
    const there = other[index];
    return there && "texts" in part && "texts" in there
      ? { texts: new Map([...there.texts, ...part.texts]) }
      : part;
  });
}

function counterpartOf(
  part: Captured,
  base: Operation,
): Counterpart | undefined {
  if ("texts" in part) return { kind: "literal", texts: part.texts };
  if ("variable" in part) return { kind: "variable", pointer: part.variable };
  const parameter = placeholder(base, part.position);
  if (!parameter) return undefined;
  const { before, after } = part;
  return before === "" && after === ""
    ? { kind: "parameter", parameter }
    : { kind: "affixed", parameter, before, after };
}

// By the base's position, since it is the base's path that requests are written for.
function slotName(here: Counterpart, position: number): string {
  return here.kind === "parameter"
    ? `path ${here.parameter.key}`
    : `${here.kind} ${position}`;
}

function placeholder(
  operation: Operation,
  position: number,
): Parameter | undefined {
  return operation.parameters.find(
    ({ place, key }) => place === "path" && key === String(position),
  );
}
