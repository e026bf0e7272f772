import { at, unknown } from "../schema/index.ts";
import type { Draft, Solver } from "../schema/index.ts";
import { acceptDrafts } from "./accept.ts";
import { contentDraft } from "./content-draft.ts";
import type { Pair } from "./match.ts";
import { mediaUniverse } from "./media.ts";
import type { Body, Media, Operation, Parameter } from "./model.ts";
import { parameterDraft, parameterDrafts } from "./parameter-draft.ts";
import type { DraftPair } from "./parameter-draft.ts";
import { fillerDraft } from "./path-filler.ts";
import { keptTargets } from "./path.ts";
import { slotOf } from "./slot.ts";
import { securityDraft } from "./security-draft.ts";
import { taggedDraft } from "./tagged-draft.ts";
import { covers } from "./target.ts";

/** What a request is made of: the name of the member to its schema, and whether it is always there. */
type Members = Map<string, Member>;

interface Member {
  readonly draft: Draft;
  readonly required: boolean;
}

/** The members of both sides' requests, in comparable form. */
export interface RequestParts {
  readonly base: ReadonlyMap<string, Member>;
  readonly revised: ReadonlyMap<string, Member>;
}

/** The requests that the operation describes, for itself. */
export function requestDraft(operation: Operation): Draft {
  const parts: Members = new Map();
  parts.set(
    "url",
    urlDraft(
      operation,
      operation.targets.map(({ url }) => url),
    ),
  );
  for (const parameter of operation.parameters) {
    const draft = parameterDraft({ operation, parameter }, "request");
    parts.set(slotOf(parameter), { draft, required: parameter.required });
  }
  parts.set("security", { draft: securityDraft(operation), required: true });
  addBody(parts, operation);
  return assemble(operation, parts);
}

export function requestParts(pair: Pair, solver: Solver): RequestParts {
  const base: Members = new Map();
  const revised: Members = new Map();
  addTargets(pair, base, revised);
  addPath(pair, base, revised, solver);
  addParameters(pair, base, revised, solver);
  for (const [parts, operation] of [
    [base, pair.base],
    [revised, pair.revised],
  ] as const) {
    parts.set("security", { draft: securityDraft(operation), required: true });
  }
  for (const [slot, drafts] of acceptDrafts(pair.base, pair.revised)) {
    base.set(slot, { draft: drafts.base, required: false });
    revised.set(slot, { draft: drafts.revised, required: false });
  }
  addBody(base, pair.base, pair.revised);
  addBody(revised, pair.revised, pair.base);
  return { base, revised };
}

/** The names of the members in which the two sides differ. */
export function differingParts(
  { base, revised }: RequestParts,
  solver: Solver,
): readonly string[] {
  const names = new Set([...base.keys(), ...revised.keys()]);
  return [...names].filter((name) => {
    const [here, there] = [base.get(name), revised.get(name)];
    if (!here || !there || here.required !== there.required) return true;
    const [one, other] = [here, there].map(({ draft }) => solver.read(draft));
    return one?.identity !== other?.identity;
  });
}

/** The requests of both sides. */
export function requestDrafts(
  pair: Pair,
  { base, revised }: RequestParts,
): DraftPair {
  return {
    base: assemble(pair.base, base),
    revised: assemble(pair.revised, revised),
  };
}

function assemble(
  operation: Operation,
  parts: ReadonlyMap<string, Member>,
): Draft {
  const entries = [...parts];
  return at(operation.pointer, {
    type: "object",
    properties: Object.fromEntries(
      entries.map(([name, { draft }]) => [name, draft]),
    ),
    required: entries.flatMap(([name, { required }]) =>
      required ? [name] : [],
    ),
  });
}

function urlDraft(operation: Operation, urls: readonly string[]) {
  const pointer = operation.targets[0]?.pointer ?? operation.pointer;
  return { draft: at(pointer, { enum: urls }), required: true };
}

function addTargets(pair: Pair, base: Members, revised: Members): void {
  const urls = pair.base.targets.map(({ url }) => url);
  const kept = keptTargets(pair.base, pair.revised).map(({ url }) => url);
  const there = pair.revised.targets.map(({ url }) => url);
  base.set("url", urlDraft(pair.base, urls));
  const further = there.filter((url) => !kept.some((k) => covers(k, url)));
  revised.set("url", urlDraft(pair.revised, [...kept, ...further]));
}

function addPath(
  pair: Pair,
  base: Members,
  revised: Members,
  solver: Solver,
): void {
  for (const parameter of inPath(pair.base)) {
    const draft = parameterDraft(
      { operation: pair.base, parameter },
      "request",
    );
    base.set(slotOf(parameter), { draft, required: true });
  }
  for (const { slot, base: here, revised: parameter } of pair.path) {
    const there = { operation: pair.revised, parameter };
    const drafts =
      here.kind === "parameter"
        ? parameterDrafts(
            { operation: pair.base, parameter: here.parameter },
            there,
            "request",
            solver,
          )
        : {
            base: fillerDraft(pair.base, here),
            revised: parameterDraft(there, "request"),
          };
    base.set(slot, { draft: drafts.base, required: true });
    revised.set(slot, { draft: drafts.revised, required: true });
  }
}

function addParameters(
  pair: Pair,
  base: Members,
  revised: Members,
  solver: Solver,
): void {
  const found = new Map(
    outsidePath(pair.revised).map((parameter) => [
      slotOf(parameter),
      parameter,
    ]),
  );
  for (const parameter of outsidePath(pair.base)) {
    const slot = slotOf(parameter);
    const partner = found.get(slot);
    const here = { operation: pair.base, parameter };
    if (!partner) {
      const draft = parameterDraft(here, "request");
      base.set(slot, { draft, required: parameter.required });
      continue;
    }
    found.delete(slot);
    const there = { operation: pair.revised, parameter: partner };
    const drafts = parameterDrafts(here, there, "request", solver);
    base.set(slot, { draft: drafts.base, required: parameter.required });
    revised.set(slot, { draft: drafts.revised, required: partner.required });
  }
  for (const [slot, parameter] of found) {
    const draft = parameterDraft(
      { operation: pair.revised, parameter },
      "request",
    );
    revised.set(slot, { draft, required: parameter.required });
  }
}

function inPath(operation: Operation): readonly Parameter[] {
  return operation.parameters.filter(({ place }) => place === "path");
}

function outsidePath(operation: Operation): readonly Parameter[] {
  return operation.parameters.filter(({ place }) => place !== "path");
}

function addBody(
  parts: Members,
  operation: Operation,
  other: Operation = operation,
): void {
  const { body } = operation;
  if (!body) return;
  const { pointer, content, required } = body;
  const facing = { operation: other, content: other.body?.content ?? [] };
  const universe = mediaUniverse(content, facing.content);
  const side = { operation, content };
  const draft = isUndescribed([body, other.body])
    ? undescribedBody(pointer, content, universe)
    : contentDraft(side, pointer, universe, "request", facing);
  if (draft) parts.set("body", { draft, required });
}

/** Something must be sent, and one side does not say what. */
function isUndescribed(bodies: readonly (Body | undefined)[]): boolean {
  return (
    bodies.some((body) => body?.content.length === 0) &&
    bodies.some((body) => body?.required)
  );
}

function undescribedBody(
  pointer: string,
  content: readonly Media[],
  universe: readonly string[],
): Draft {
  const names = universe.length === 0 ? ["*/*"] : universe;
  const said = content.length === 0 ? "nothing" : "something";
  const body = unknown(pointer, "content", said);
  return taggedDraft(pointer, new Map(names.map((name) => [name, body])));
}
