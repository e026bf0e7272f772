import { groupBy } from "../../../openapi/group-by.ts";
import { join } from "../../../openapi/pointer.ts";
import { canonical } from "../value/json.ts";
import type { Break, Inclusion, Undecided } from "../types.ts";

/** What a question brought to light, relative to the value that it is about. */
export type QuestionOutcome = Omit<Inclusion, "undescribed">;

export const CLEAN: QuestionOutcome = { breaks: [], undecided: [] };

export function broken(...breaks: Break[]): QuestionOutcome {
  return { ...CLEAN, breaks };
}

export function left(...undecided: Undecided[]): QuestionOutcome {
  return { ...CLEAN, undecided };
}

/** One outcome of several that have no finding in common. */
export function together(
  outcomes: readonly QuestionOutcome[],
): QuestionOutcome {
  const found = outcomes.filter((outcome) => !isEmpty(outcome));
  const [only = CLEAN] = found;
  if (found.length <= 1) return only;
  return inFewPlaces(
    found.flatMap(({ breaks }) => breaks),
    found.flatMap(({ undecided }) => undecided),
  );
}

/** One outcome of several, each finding once; the values that a list lacks are gathered. */
export function merge(outcomes: Iterable<QuestionOutcome>): QuestionOutcome {
  const found = [...outcomes].filter((outcome) => !isEmpty(outcome));
  const [only = CLEAN] = found;
  if (found.length <= 1) return only;
  const breaks = groupBy(
    found.flatMap((outcome) => outcome.breaks),
    causeOf,
  );
  const undecided = new Map<string, Undecided>();
  for (const each of found.flatMap((outcome) => outcome.undecided)) {
    const key = keyOf(each.reason, each.reader, each.instancePath);
    if (!undecided.has(key)) undecided.set(key, each);
  }
  return inFewPlaces([...breaks.values()].flatMap(gathered), [
    ...undecided.values(),
  ]);
}

/** What makes two breaks the same. */
export function causeOf({
  keyword,
  reader,
  instancePath,
  args,
}: Break): string {
  return keyOf(keyword, reader, instancePath, args.property);
}

function inFewPlaces(
  breaks: readonly Break[],
  undecided: readonly Undecided[],
): QuestionOutcome {
  return {
    breaks: fewPlaces(breaks, ({ keyword, reader, args }) =>
      keyOf(keyword, reader, args.property),
    ),
    undecided: fewPlaces(undecided, ({ reason, reader }) =>
      keyOf(reason, reader),
    ),
  };
}

function isEmpty({ breaks, undecided }: QuestionOutcome): boolean {
  return breaks.length + undecided.length === 0;
}

/** What is undecided, seen from the value around. */
export function seenFrom(
  { undecided }: QuestionOutcome,
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
  const inner = new Set<Finding>();
  for (const each of groupBy(all, causeOf).values())
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

/** The first of breaks of one cause, rather one without premises, with the values that any of them lists. */
function gathered(breaks: readonly Break[]): readonly Break[] {
  const first =
    breaks.find(({ premises }) => premises === undefined) ?? breaks[0];
  if (first === undefined || breaks.length === 1) return breaks;
  const values = breaks.flatMap(({ args }) => args.values ?? []);
  if (values.length === 0) return [first];
  const unique = new Map(values.map((value) => [canonical(value), value]));
  return [{ ...first, args: { ...first.args, values: [...unique.values()] } }];
}

function keyOf(...parts: (string | undefined)[]): string {
  return parts.join("\n");
}
