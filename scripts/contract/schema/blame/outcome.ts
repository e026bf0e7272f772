import { join } from "../value/pointer.ts";
import type { Break, Inclusion, Undecided, Undescribed } from "../types.ts";

/** What a question brought to light, relative to the value that it is about. */
export type Outcome = Inclusion;

export const CLEAN: Outcome = { breaks: [], undecided: [], undescribed: [] };

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
  const undescribed = new Map<string, Undescribed>();
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
    for (const each of outcome.undescribed) {
      const key = keyOf(each.property, each.reader, each.instancePath);
      if (!undescribed.has(key)) undescribed.set(key, each);
    }
  }
  return {
    breaks: fewPlaces(breaks, ({ keyword, reader, args }) =>
      keyOf(keyword, reader, args.property),
    ),
    undecided: fewPlaces(undecided, ({ reason, reader }) =>
      keyOf(reason, reader),
    ),
    undescribed: fewPlaces(undescribed, ({ property, reader }) =>
      keyOf(property, reader),
    ),
  };
}

function isEmpty({ breaks, undecided, undescribed }: Outcome): boolean {
  return breaks.length + undecided.length + undescribed.length === 0;
}

/** The findings that don't carry a value, seen from the value around. */
export function within(
  { undecided, undescribed }: Outcome,
  writer: string,
  token: string | number,
): Outcome {
  const move = <
    Finding extends { readonly instancePath: string; readonly writer: string },
  >(
    finding: Finding,
  ): Finding => ({
    ...finding,
    writer: finding.writer || writer,
    instancePath: join("", token) + finding.instancePath,
  });
  return {
    breaks: [],
    undecided: undecided.map(move),
    undescribed: undescribed.map(move),
  };
}

/** A cause shows in as many places as paths lead to it: in schemas that refer to each other, in more than can be told. */
const MAX_PLACES = 16;

/** The outermost places of each cause. */
function fewPlaces<Finding extends { readonly instancePath: string }>(
  findings: ReadonlyMap<string, Finding>,
  causeOf: (finding: Finding) => string,
): readonly Finding[] {
  const all = [...findings.values()];
  if (all.length <= MAX_PLACES) return all;
  const places = new Map<string, Finding[]>();
  for (const each of all) {
    const cause = causeOf(each);
    const known = places.get(cause);
    if (known === undefined) places.set(cause, [each]);
    else known.push(each);
  }
  const inner = new Set<Finding>();
  for (const each of places.values())
    if (each.length > MAX_PLACES)
      for (const more of outermost(each).slice(MAX_PLACES)) inner.add(more);
  return inner.size === 0 ? all : all.filter((each) => !inner.has(each));
}

function outermost<Finding extends { readonly instancePath: string }>(
  findings: readonly Finding[],
): readonly Finding[] {
  const depths = new Map(
    findings.map((each) => [each, each.instancePath.split("/").length]),
  );
  const depthOf = (each: Finding): number => depths.get(each) ?? 0;
  return findings.toSorted((a, b) => depthOf(a) - depthOf(b));
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
