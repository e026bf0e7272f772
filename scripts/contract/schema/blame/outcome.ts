import { join } from "../value/pointer.ts";
import type { Break, Inclusion, Undecided } from "../types.ts";

/** What a question brought to light, relative to the value that it is about. */
export type Outcome = Omit<Inclusion, "undescribed">;

export const CLEAN: Outcome = { breaks: [], undecided: [] };

export function broken(...breaks: Break[]): Outcome {
  return { ...CLEAN, breaks };
}

export function left(...undecided: Undecided[]): Outcome {
  return { ...CLEAN, undecided };
}

/** One outcome of several, each finding once; the values that a list lacks are gathered. */
export function merge(outcomes: Iterable<Outcome>): Outcome {
  const found = [...outcomes].filter((outcome) => !isEmpty(outcome));
  const [only = CLEAN] = found;
  if (found.length <= 1) return only;
  const breaks = new Map<string, Break>();
  const undecided = new Map<string, Undecided>();
  for (const outcome of found) {
    for (const each of outcome.breaks) {
      const key = keyOf(
        each.keyword,
        each.reader,
        each.instancePath,
        each.args.property,
      );
      const known = breaks.get(key);
      breaks.set(key, known === undefined ? each : gather(known, each));
    }
    for (const each of outcome.undecided) {
      const key = keyOf(each.reason, each.reader, each.instancePath);
      if (!undecided.has(key)) undecided.set(key, each);
    }
  }
  return {
    breaks: fewPlaces([...breaks.values()], ({ keyword, reader, args }) =>
      keyOf(keyword, reader, args.property),
    ),
    undecided: fewPlaces([...undecided.values()], ({ reason, reader }) =>
      keyOf(reason, reader),
    ),
  };
}

function isEmpty({ breaks, undecided }: Outcome): boolean {
  return breaks.length + undecided.length === 0;
}

/** What is undecided, seen from the value around. */
export function within(
  { undecided }: Outcome,
  writer: string,
  token: string | number,
): readonly Undecided[] {
  return undecided.map((finding) => ({
    ...finding,
    writer: finding.writer || writer,
    instancePath: join("", token) + finding.instancePath,
  }));
}

/** A cause shows in as many places as paths lead to it: in schemas that refer to each other, in more than can be told. */
export const MAX_PLACES = 16;

/** The outermost places of each cause. */
export function fewPlaces<Finding extends { readonly instancePath: string }>(
  all: readonly Finding[],
  causeOf: (finding: Finding) => string,
): readonly Finding[] {
  if (all.length <= MAX_PLACES) return all;
  const places = new Map<string, number>();
  const kept = new Set<Finding>();
  for (const each of all.toSorted((a, b) => depthOf(a) - depthOf(b))) {
    const cause = causeOf(each);
    const count = (places.get(cause) ?? 0) + 1;
    places.set(cause, count);
    if (count <= MAX_PLACES) kept.add(each);
  }
  return all.filter((each) => kept.has(each));
}

function depthOf({ instancePath }: { readonly instancePath: string }): number {
  return instancePath.split("/").length;
}

function gather(known: Break, more: Break): Break {
  const values = [...(known.args.values ?? []), ...(more.args.values ?? [])];
  if (values.length === 0) return known;
  const unique = new Map(values.map((value) => [JSON.stringify(value), value]));
  return { ...known, args: { ...known.args, values: [...unique.values()] } };
}

function keyOf(...parts: (string | undefined)[]): string {
  return parts.join("\n");
}
