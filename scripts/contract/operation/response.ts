import { at } from "../schema/index.ts";
import type { Draft } from "../schema/index.ts";
import { assign } from "./assign.ts";
import { contentDraft } from "./content-draft.ts";
import type { Pair } from "./match.ts";
import { mediaUniverse } from "./media.ts";
import { meetingsOf } from "./meeting.ts";
import type { Meeting } from "./meeting.ts";
import type { Operation, Response } from "./model.ts";
import { parameterDraft } from "./parameter-draft.ts";
import { slotOf } from "./slot.ts";
import { isError, statusSpecificity, statusUniverse } from "./status.ts";
import { taggedDraft } from "./tagged-draft.ts";

/** What a server may answer, and what a client is ready to read; made when asked for. */
export interface ResponseDrafts {
  readonly writer: Draft;
  readonly reader: () => Draft;
}

/** The responses of both sides over the same status codes and media types. */
export function responseDrafts({ base, revised }: Pair): {
  readonly base: ResponseDrafts;
  readonly revised: ResponseDrafts;
} {
  const codes = statusUniverse(base.responses, revised.responses);
  const media = mediaUniverse(
    ...[base, revised].flatMap(({ responses }) =>
      responses.map(({ content }) => content),
    ),
  );
  const meetings = meetingsOf(base, revised, codes, () => media);
  // Who doesn't ask for more than both have gets no more.
  const agreed = byCode(meetings.filter(isUneven), (each) => each.agreed);
  const drafts = (
    operation: Operation,
    other: Operation,
    facing: ReadonlyMap<string, Response>,
  ): ResponseDrafts => {
    const side = { operation, other, facing };
    const all = choicesOf(side, codes, () => media);
    const sent =
      agreed.size === 0
        ? all
        : choicesOf(side, codes, (code) => agreed.get(code) ?? media);
    return {
      writer: choiceDraft(operation, sent),
      reader: () => choiceDraft(operation, withWelcome(operation, codes, all)),
    };
  };
  return {
    base: drafts(
      base,
      revised,
      byCode(meetings, (each) => each.revised),
    ),
    revised: drafts(
      revised,
      base,
      byCode(meetings, (each) => each.base),
    ),
  };
}

/** One of the operations, and what the other answers under the same codes. */
interface Side {
  readonly operation: Operation;
  readonly other: Operation;
  readonly facing: ReadonlyMap<string, Response>;
}

/** Something is left to ask for, and not all of it is the same. */
function isUneven({ agreed, asked, given }: Meeting): boolean {
  const most = Math.max(asked.length, given.length);
  return agreed.length > 0 && agreed.length < most;
}

function byCode<Value>(
  meetings: readonly Meeting[],
  valueOf: (meeting: Meeting) => Value,
): ReadonlyMap<string, Value> {
  return new Map(
    meetings.flatMap((meeting) =>
      meeting.codes.map((code) => [code, valueOf(meeting)] as const),
    ),
  );
}

type Choices = ReadonlyMap<string, Draft>;

const ANYTHING = at("", true);

/** Errors are always possible; a success is, where no success is described. */
function withWelcome(
  { responses }: Operation,
  codes: readonly string[],
  declared: Choices,
): Choices {
  const hasSuccess = responses.some(
    ({ status }) => status.startsWith("2") || status === "default",
  );
  const undeclared = codes.filter(
    (code) => !declared.has(code) && (isError(code) || !hasSuccess),
  );
  return new Map([
    ...declared,
    ...undeclared.map((code) => [code, ANYTHING] as const),
  ]);
}

function choicesOf(
  side: Side,
  codes: readonly string[],
  mediaFor: (code: string) => readonly string[],
): Choices {
  const { responses } = side.operation;
  const owned = assign(codes, responses, statusSpecificity(responses));
  const choices = new Map<string, Draft>();
  for (const [response, own] of owned) {
    for (const code of own) {
      const other = side.facing.get(code);
      const names = mediaFor(code);
      choices.set(code, entryDraft(side, response, other, names));
    }
  }
  return choices;
}

function choiceDraft({ pointer }: Operation, choices: Choices): Draft {
  const owner = `${pointer}/responses`;
  return choices.size === 0 ? at(owner, false) : taggedDraft(owner, choices);
}

function entryDraft(
  { operation, other }: Side,
  response: Response,
  facing: Response | undefined,
  media: readonly string[],
): Draft {
  const { headers, content, pointer } = response;
  const properties: Record<string, Draft> = {};
  for (const parameter of headers) {
    const side = { operation, parameter };
    properties[slotOf(parameter)] = parameterDraft(side, "response");
  }
  const required = headers.flatMap((header) =>
    header.required ? [slotOf(header)] : [],
  );
  const there = facing && { operation: other, content: facing.content };
  const body = [media, mediaUniverse(content)]
    .map((names) =>
      contentDraft({ operation, content }, pointer, names, "response", there),
    )
    .find((draft) => draft !== undefined);
  if (!body && headers.length === 0) return emptyDraft(pointer);
  return at(pointer, {
    type: "object",
    properties: { ...properties, ...(body && { body }) },
    required: body ? [...required, "body"] : required,
  });
}

/** Neither headers nor a body; `nothing` is never sent, it keeps this from reading as an object of anything. */
function emptyDraft(pointer: string): Draft {
  return at(pointer, {
    type: "object",
    properties: { nothing: at(pointer, { const: true }) },
  });
}
