import type { Direction } from "../schema/index.ts";
import type { Place } from "../schema/read/document.ts";
import { lookUp } from "../schema/value/pointer.ts";
import { assign } from "./assign.ts";
import type { Pair } from "./match.ts";
import { isForm, mediaSpecificity, mediaUniverse } from "./media.ts";
import type { Media, Operation, Parameter } from "./model.ts";
import { slotOf } from "./slot.ts";
import { statusSpecificity, statusUniverse } from "./status.ts";

/** Schemas of the two sides that speak of one part of the message. */
export interface SchemaRoots {
  /** `body`, `query limit`, `200 body`. */
  readonly slot: string;
  readonly base: Place;
  readonly revised: Place;
  /** Neither side lets a message go without it. */
  readonly isSent: boolean;
  /** Scalars travel as text there. */
  readonly isText: boolean;
}

export function requestRoots(pair: Pair): readonly SchemaRoots[] {
  const { base, revised } = pair;
  const bodies = matchedMedia(base.body?.content, revised.body?.content);
  const isSent = [base, revised].some(({ body }) => body?.required === true);
  return [
    ...matchedParameters(pair).flatMap(([slot, here, there]) =>
      rootsOf(pair, "request", slot, here, there, {
        isSent: here.required || there.required,
        isText: [here, there].every((p) => p.serialization.media === undefined),
      }),
    ),
    ...bodies.flatMap(([here, there]) =>
      rootsOf(pair, "request", "body", here, there, {
        isSent,
        isText: isForm(here.name),
      }),
    ),
  ];
}

export function responseRoots(pair: Pair): readonly SchemaRoots[] {
  const { base, revised } = pair;
  const codes = statusUniverse(base.responses, revised.responses);
  const [before, after] = [base, revised].map(({ responses }) =>
    inverse(assign(codes, responses, statusSpecificity(responses))),
  );
  return codes.flatMap((code) => {
    const [here, there] = [before?.get(code), after?.get(code)];
    return matchedMedia(here?.content, there?.content).flatMap(([one, other]) =>
      rootsOf(pair, "response", `${code} body`, one, other, {
        isSent: true,
        isText: false,
      }),
    );
  });
}

type Facts = Pick<SchemaRoots, "isSent" | "isText">;
type Owner = { readonly schema?: string };

function rootsOf(
  { base, revised }: Pair,
  direction: Direction,
  slot: string,
  one: Owner,
  other: Owner,
  facts: Facts,
): SchemaRoots[] {
  const here = placeOf(base, direction, one.schema);
  const there = placeOf(revised, direction, other.schema);
  return here && there ? [{ slot, base: here, revised: there, ...facts }] : [];
}

function placeOf(
  { document }: Operation,
  direction: Direction,
  pointer: string | undefined,
): Place | undefined {
  if (pointer === undefined) return undefined;
  const raw = lookUp(document.root, pointer);
  return { document, direction, pointer, raw };
}

function matchedParameters({
  base,
  revised,
  path,
}: Pair): readonly (readonly [string, Parameter, Parameter])[] {
  const others = new Map(
    revised.parameters.map((parameter) => [slotOf(parameter), parameter]),
  );
  const elsewhere = base.parameters.flatMap((here) => {
    const slot = slotOf(here);
    const there = here.place === "path" ? undefined : others.get(slot);
    return there ? [[slot, here, there] as const] : [];
  });
  const inPath = path.flatMap(({ slot, base: here, revised: there }) =>
    typeof here === "string" ? [] : [[slot, here, there] as const],
  );
  return [...inPath, ...elsewhere];
}

function matchedMedia(
  base: readonly Media[] = [],
  revised: readonly Media[] = [],
): readonly (readonly [Media, Media])[] {
  const names = mediaUniverse(base, revised);
  const after = inverse(assign(names, revised, mediaSpecificity));
  return [...assign(names, base, mediaSpecificity)].flatMap(([here, own]) =>
    [...new Set(own.map((name) => after.get(name)))].flatMap((there) =>
      there ? [[here, there] as const] : [],
    ),
  );
}

function inverse<Entry>(
  owned: ReadonlyMap<Entry, readonly string[]>,
): ReadonlyMap<string, Entry> {
  return new Map(
    [...owned].flatMap(([entry, names]) =>
      names.map((name) => [name, entry] as const),
    ),
  );
}
