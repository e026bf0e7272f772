import type { Question } from "./parameter-draft.ts";
import { at, type Draft, type Solver } from "../schema/index.ts";
import { assign } from "./assign.ts";
import { contentDraft } from "./content-draft.ts";
import type { Pair } from "./match.ts";
import { mediaUniverse } from "./media.ts";
import { responsePairs, type ResponsePair } from "./response-pair.ts";
import { assemble, type Members } from "./members.ts";
import type { Operation, Response } from "./model.ts";
import { headerDrafts, type HeadersOf } from "./header-drafts.ts";
import {
  isError,
  mayBeSuccess,
  statusSpecificity,
  statusTag,
  statusUniverse,
} from "./status.ts";
import { taggedDraft } from "./tagged-draft.ts";

/** What a server may answer, and what a client is ready to read: the responses of both sides over the same status codes and media types. */
export function responseDrafts(
  { base, revised }: Pair,
  solver: Solver,
): {
  readonly base: Question;
  readonly revised: Question;
} {
  const codes = statusUniverse(base.responses, revised.responses);
  const media = mediaUniverse(
    ...[base, revised].flatMap(({ responses }) =>
      responses.map(({ content }) => content),
    ),
  );
  const pairs = responsePairs(base, revised, codes, () => media);
  // Who doesn't ask for more than both have gets no more.
  const sharedMedia = byCode(
    pairs.filter(isUneven),
    (each) => each.sharedMedia,
  );
  const draftsOf = (
    operation: Operation,
    other: Operation,
    facing: ReadonlyMap<string, Response>,
  ): Question => {
    const side = { operation, other, facing };
    const mediaSent = (code: string): readonly string[] =>
      sharedMedia.get(code) ?? media;
    const headers = headerDrafts(operation, other, solver);
    const sent = choicesOf(side, codes, mediaSent, headers.sent);
    const isRead =
      sharedMedia.size === 0 && operation.responses.every(hasNoHeaders);
    const read = isRead
      ? sent
      : choicesOf(side, codes, () => media, headers.read);
    return {
      writer: choiceDraft(operation, sent),
      reader: choiceDraft(operation, withWelcome(operation, codes, read)),
    };
  };
  const ofBase = byCode(pairs, (each) => each.base);
  const ofRevised = byCode(pairs, (each) => each.revised);
  return {
    base: draftsOf(base, revised, ofRevised),
    revised: draftsOf(revised, base, ofBase),
  };
}

/** One of the operations, and what the other answers under the same codes. */
interface FacedOperation {
  readonly operation: Operation;
  readonly other: Operation;
  readonly facing: ReadonlyMap<string, Response>;
}

/** Something is left to ask for, and not all of it is the same. */
function isUneven({
  sharedMedia,
  baseMedia,
  revisedMedia,
}: ResponsePair): boolean {
  const most = Math.max(baseMedia.length, revisedMedia.length);
  return sharedMedia.length > 0 && sharedMedia.length < most;
}

function byCode<Value>(
  pairs: readonly ResponsePair[],
  valueOf: (pair: ResponsePair) => Value,
): ReadonlyMap<string, Value> {
  return new Map(
    pairs.flatMap((pair) =>
      pair.codes.map((code) => [code, valueOf(pair)] as const),
    ),
  );
}

/** Bodies are read as they are sent. */
function hasNoHeaders({ headers }: Response): boolean {
  return headers.length === 0;
}

type Choices = ReadonlyMap<string, Draft>;

const ANYTHING = at("", true);

/** Errors are always possible; a success is, where no success is described. */
function withWelcome(
  { responses }: Operation,
  codes: readonly string[],
  declared: Choices,
): Choices {
  const hasSuccess = responses.some(mayBeSuccess);
  const undeclared = codes.filter(
    (code) => !declared.has(statusTag(code)) && (isError(code) || !hasSuccess),
  );
  return new Map([
    ...declared,
    ...undeclared.map((code) => [statusTag(code), ANYTHING] as const),
  ]);
}

function choicesOf(
  side: FacedOperation,
  codes: readonly string[],
  mediaFor: (code: string) => readonly string[],
  headersOf: HeadersOf,
): Choices {
  const { responses } = side.operation;
  const owned = assign(codes, responses, statusSpecificity(responses));
  const choices = new Map<string, Draft>();
  for (const [response, own] of owned) {
    for (const code of own) {
      const headers = headersOf(response, code);
      choices.set(
        statusTag(code),
        entryDraft(side, response, code, mediaFor(code), headers),
      );
    }
  }
  return choices;
}

function choiceDraft({ pointer }: Operation, choices: Choices): Draft {
  const owner = `${pointer}/responses`;
  return choices.size === 0 ? at(owner, false) : taggedDraft(owner, choices);
}

function entryDraft(
  { operation, other, facing }: FacedOperation,
  response: Response,
  code: string,
  media: readonly string[],
  headers: Members,
): Draft {
  const { content, pointer } = response;
  const opposite = facing.get(code);
  const there = opposite && { operation: other, content: opposite.content };
  const body = [media, mediaUniverse(content)]
    .map((names) =>
      contentDraft({ operation, content }, pointer, names, "response", there),
    )
    .find((draft) => draft !== undefined);
  if (!body && headers.size === 0) return emptyDraft(pointer);
  return assemble(
    response,
    body
      ? new Map([...headers, ["body", { draft: body, required: true }]])
      : headers,
  );
}

/** Neither headers nor a body; `nothing` is never sent, it keeps this from reading as an object of anything. */
function emptyDraft(pointer: string): Draft {
  return at(pointer, {
    type: "object",
    properties: { nothing: at(pointer, { const: true }) },
  });
}
