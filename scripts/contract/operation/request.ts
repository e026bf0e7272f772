import { at, type Draft, type Solver } from "../schema/index.ts";
import { join } from "../../openapi/pointer.ts";
import { acceptDrafts } from "./accept.ts";
import type { Pair } from "./match.ts";
import { assemble, type Members } from "./members.ts";
import type { Operation } from "./model.ts";
import { sentDraft, type Question } from "./parameter-draft.ts";
import {
  addParameters,
  messageMember,
  type ExchangedMembers,
  type Exchanges,
} from "./parameter-members.ts";
import { keptTargets } from "./path.ts";
import { addBody } from "./request-body.ts";
import { securityDraft } from "./security-draft.ts";
import { slotOf } from "./slot.ts";
import { covers } from "./target.ts";

/** The requests that the operation describes, for itself. */
export function requestDraft(operation: Operation): Draft {
  const members: Members = new Map();
  const urls = operation.targets.map(({ url }) => url);
  members.set("url", urlMember(operation, urls));
  for (const parameter of operation.parameters) {
    const side = { operation, parameter };
    members.set(
      slotOf(parameter),
      messageMember(side, sentDraft(side, "request")),
    );
  }
  addSecurity(operation, [members]);
  addBody(operation, operation, [members]);
  return assemble(operation, members);
}

/** What requests of both sides consist of, in comparable form. */
export function requestParts(pair: Pair, solver: Solver): Exchanges {
  const forth: ExchangedMembers = { writer: new Map(), reader: new Map() };
  const back: ExchangedMembers = { writer: new Map(), reader: new Map() };
  const ofBase = [forth.writer, back.reader];
  const ofRevised = [back.writer, forth.reader];
  const { base, revised } = pair;
  addTargets(pair, ofBase, ofRevised);
  addParameters(pair, { forth, back }, solver);
  addSecurity(base, ofBase);
  addSecurity(revised, ofRevised);
  for (const [slot, drafts] of acceptDrafts(base, revised)) {
    for (const members of ofBase)
      members.set(slot, { draft: drafts.base, required: false });
    for (const members of ofRevised)
      members.set(slot, { draft: drafts.revised, required: false });
  }
  addBody(base, revised, ofBase);
  addBody(revised, base, ofRevised);
  return { forth, back };
}

/** The names of the members in which the two sides differ. */
export function differingParts(
  { forth, back }: Exchanges,
  solver: Solver,
): readonly string[] {
  const names = new Set([...forth.writer.keys(), ...back.writer.keys()]);
  return [...names].filter((name) => {
    const [here, there] = [forth.writer.get(name), back.writer.get(name)];
    if (!here || !there || here.required !== there.required) return true;
    if (here.beside?.join() !== there.beside?.join()) return true;
    const [one, other] = [here, there].map(({ draft }) => solver.read(draft));
    return one?.identity !== other?.identity;
  });
}

interface SharedMember extends Question {
  readonly name: string;
  /** JSON pointer to it. */
  readonly path: string;
}

/** The named members, where each of them is no concern of the others and is there whenever it is asked for. */
export function sharedMembers(
  { writer, reader }: ExchangedMembers,
  names: readonly string[],
): readonly SharedMember[] | undefined {
  const all = [...writer.values(), ...reader.values()];
  if (all.some(({ beside }) => beside !== undefined)) return undefined;
  const members: SharedMember[] = [];
  for (const name of names) {
    const [from, to] = [writer.get(name), reader.get(name)];
    if (!from || !to || (to.required && !from.required)) return undefined;
    const path = join("", name);
    members.push({ name, path, writer: from.draft, reader: to.draft });
  }
  return members;
}

/** Whether all that the base's clients send is understood, and the way back. */
export function requestQuestions(
  { base, revised }: Pair,
  { forth, back }: Exchanges,
): { readonly forth: Question; readonly back: Question } {
  return {
    forth: {
      writer: assemble(base, forth.writer),
      reader: assemble(revised, forth.reader),
    },
    back: {
      writer: assemble(revised, back.writer),
      reader: assemble(base, back.reader),
    },
  };
}

function urlMember(operation: Operation, urls: readonly string[]) {
  const pointer = operation.targets[0]?.pointer ?? operation.pointer;
  return { draft: at(pointer, { enum: urls }), required: true };
}

function addTargets(
  { base, revised }: Pair,
  ofBase: readonly Members[],
  ofRevised: readonly Members[],
): void {
  const here = base.targets.map(({ url }) => url);
  const kept = keptTargets(base, revised).map(({ url }) => url);
  const there = revised.targets.map(({ url }) => url);
  const before = urlMember(base, here);
  const further = there.filter((url) => !kept.some((k) => covers(k, url)));
  const after = urlMember(revised, [...kept, ...further]);
  for (const members of ofBase) members.set("url", before);
  for (const members of ofRevised) members.set("url", after);
}

function addSecurity(operation: Operation, to: readonly Members[]): void {
  const draft = securityDraft(operation);
  for (const members of to) members.set("security", { draft, required: true });
}
