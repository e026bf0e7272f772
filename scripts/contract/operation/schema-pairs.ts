import type { Direction } from "../schema/index.ts";
import type { SchemaAt } from "../schema/read/document.ts";
import { assign, mostSpecific } from "./assign.ts";
import type { Pair } from "./match.ts";
import { mediaKind, mediaSpecificity, mediaUniverse } from "./media.ts";
import type { Media, Operation, Parameter } from "./model.ts";
import { slotOf } from "./slot.ts";
import type { Located } from "../../openapi/located.ts";
import { statusSpecificity } from "./status.ts";

/** Schemas of the two sides that speak of one part of the message. */
export interface SchemaRoots {
  /** `body`, `query limit`, `200 body`. */
  readonly slot: string;
  readonly base: SchemaAt;
  readonly revised: SchemaAt;
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
      isPlain(here) && isPlain(there)
        ? []
        : rootsOf(pair, "request", slot, here, there, {
            isSent: here.required || there.required,
            isText: [here, there].every(
              (p) => p.serialization.media === undefined,
            ),
          }),
    ),
    ...bodies.flatMap(([here, there]) =>
      rootsOf(pair, "request", "body", here, there, {
        isSent,
        isText: mediaKind(here.name) !== "values",
      }),
    ),
  ];
}

export function responseRoots(pair: Pair): readonly SchemaRoots[] {
  const { base, revised } = pair;
  const named = [base, revised].flatMap(({ responses }) =>
    responses.map(({ status }) => status),
  );
  return [...new Set(named)].flatMap((status) => {
    const [here, there] = [base, revised].map(({ responses }) =>
      mostSpecific(status, responses, statusSpecificity(responses)),
    );
    return matchedMedia(here?.content, there?.content).flatMap(([one, other]) =>
      rootsOf(pair, "response", `${status} body`, one, other, {
        isSent: true,
        isText: false,
      }),
    );
  });
}

/** Always sent, and nothing in it that could be left out. */
function isPlain({ required, type }: Parameter): boolean {
  return required && type !== undefined;
}

type Facts = Pick<SchemaRoots, "isSent" | "isText">;
type Owner = { readonly schema?: Located };

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
  schema: Located | undefined,
): SchemaAt | undefined {
  if (schema === undefined) return undefined;
  const { pointer, value: raw } = schema;
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
    here.kind === "parameter" ? [[slot, here.parameter, there] as const] : [],
  );
  return [...inPath, ...elsewhere];
}

function matchedMedia(
  base: readonly Media[] = [],
  revised: readonly Media[] = [],
): readonly (readonly [Media, Media])[] {
  const [[here], [there]] = [base, revised];
  const areSingle = base.length === 1 && revised.length === 1;
  if (areSingle && here && here.name === there?.name) return [[here, there]];
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
