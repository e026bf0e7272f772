import type { Draft, Solver } from "../schema/index.ts";
import type { Pair } from "./match.ts";
import type { MessageMember, Members } from "./members.ts";
import type { Parameter } from "./model.ts";
import {
  readDraft,
  sentDraft,
  type DeclaredParameter,
} from "./parameter-draft.ts";
import { counterpartDraft } from "./path-counterpart.ts";
import { parameterQuestion } from "./parameter-question.ts";
import { slotOf } from "./slot.ts";

/** What one side sends and what the other understands, in comparable form. */
export interface ExchangedMembers {
  readonly writer: Members;
  readonly reader: Members;
}

/** Forth: what the base's clients send to the revised side; back: the other way round. */
export interface Exchanges {
  readonly forth: ExchangedMembers;
  readonly back: ExchangedMembers;
}

export function addParameters(
  pair: Pair,
  { forth, back }: Exchanges,
  solver: Solver,
): void {
  const partners = partnersIn(pair);
  const paired = new Set<Parameter>();
  for (const parameter of pair.base.parameters) {
    const here = { operation: pair.base, parameter };
    const slot = slotOf(parameter);
    const partner = partners.get(slot);
    if (!partner) {
      addAlone(slot, here, forth.writer, back.reader);
      continue;
    }
    paired.add(partner);
    const there = { operation: pair.revised, parameter: partner };
    addBoth(slot, here, there, forth, solver);
    addBoth(slot, there, here, back, solver);
  }
  for (const { slot, base, revised } of pair.path) {
    if (base.kind === "parameter") continue;
    paired.add(revised);
    const counterpart = counterpartDraft(pair.base, base);
    const there = { operation: pair.revised, parameter: revised };
    forth.writer.set(slot, { draft: counterpart, required: true });
    back.reader.set(slot, { draft: counterpart, required: true });
    addAlone(slot, there, back.writer, forth.reader);
  }
  for (const parameter of pair.revised.parameters) {
    if (paired.has(parameter) || parameter.place === "path") continue;
    const there = { operation: pair.revised, parameter };
    addAlone(slotOf(parameter), there, back.writer, forth.reader);
  }
}

/** The revised parameters by the slots of the base's. */
function partnersIn({ path, revised }: Pair): ReadonlyMap<string, Parameter> {
  return new Map([
    ...revised.parameters
      .filter(({ place }) => place !== "path")
      .map((parameter) => [slotOf(parameter), parameter] as const),
    ...path.map(({ slot, revised }) => [slot, revised] as const),
  ]);
}

function addAlone(
  slot: string,
  side: DeclaredParameter,
  writer: Members,
  reader: Members,
): void {
  writer.set(slot, messageMember(side, sentDraft(side, "request")));
  reader.set(slot, messageMember(side, readDraft(side, "request")));
}

function addBoth(
  slot: string,
  from: DeclaredParameter,
  to: DeclaredParameter,
  { writer, reader }: ExchangedMembers,
  solver: Solver,
): void {
  const question = parameterQuestion(from, to, "request", solver);
  writer.set(slot, messageMember(from, question.writer));
  reader.set(slot, messageMember(to, question.reader));
}

export function messageMember(
  { parameter }: DeclaredParameter,
  draft: Draft,
): MessageMember {
  const { required, place, requiredBeside = [] } = parameter;
  return {
    draft,
    required,
    ...(requiredBeside.length > 0 && {
      beside: requiredBeside.map((key) => slotOf({ place, key })),
    }),
  };
}
