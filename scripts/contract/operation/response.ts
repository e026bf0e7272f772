import { at } from "../schema/index.ts";
import type { Draft, Solver } from "../schema/index.ts";
import { describedBy, negotiated } from "./accept.ts";
import { assign } from "./assign.ts";
import { contentDraft } from "./content-draft.ts";
import type { Pair } from "./match.ts";
import { mediaUniverse } from "./media.ts";
import { assemble } from "./members.ts";
import type { Members } from "./members.ts";
import type { Operation, Response } from "./model.ts";
import { headerDrafts, type HeadersOf } from "./header-drafts.ts";
import { isError, statusSpecificity, statusUniverse } from "./status.ts";
import { taggedDraft } from "./tagged-draft.ts";

/** What a server may answer, and what a client is ready to read; made when asked for. */
export interface ResponseDrafts {
  readonly writer: Draft;
  readonly reader: () => Draft;
}

/** The responses of both sides over the same status codes and media types. */
export function responseDrafts(
  { base, revised }: Pair,
  solver: Solver,
): {
  readonly base: ResponseDrafts;
  readonly revised: ResponseDrafts;
} {
  const codes = statusUniverse(base.responses, revised.responses);
  const media = mediaUniverse(
    ...[base, revised].flatMap(({ responses }) =>
      responses.map(({ content }) => content),
    ),
  );
  const asked = describedBy(negotiated(base), media);
  const given = describedBy(negotiated(revised), media);
  const agreed = asked.filter((name) => given.includes(name));
  const isOpen = agreed.length === 0 || agreed.length === media.length;
  const draftsOf = (operation: Operation, other: Operation): ResponseDrafts => {
    const mediaSent = (code: string): readonly string[] =>
      isOpen || !code.startsWith("2") ? media : agreed;
    const headers = headerDrafts(operation, other, solver);
    const sent = choicesOf(operation, codes, mediaSent, headers.sent);
    const isRead = isOpen && operation.responses.every(hasNoHeaders);
    return {
      writer: choiceDraft(operation, sent),
      reader: () => {
        const read = isRead
          ? sent
          : choicesOf(operation, codes, () => media, headers.read);
        return choiceDraft(operation, withWelcome(operation, codes, read));
      },
    };
  };
  return {
    base: draftsOf(base, revised),
    revised: draftsOf(revised, base),
  };
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
  operation: Operation,
  codes: readonly string[],
  mediaFor: (code: string) => readonly string[],
  headersOf: HeadersOf,
): Choices {
  const { responses } = operation;
  const owned = assign(codes, responses, statusSpecificity(responses));
  const choices = new Map<string, Draft>();
  for (const [response, own] of owned) {
    for (const code of own) {
      const headers = headersOf(response, code);
      choices.set(
        code,
        entryDraft(operation, response, mediaFor(code), headers),
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
  operation: Operation,
  response: Response,
  media: readonly string[],
  headers: Members,
): Draft {
  const { content, pointer } = response;
  const body = [media, mediaUniverse(content)]
    .map((names) =>
      contentDraft(operation, pointer, content, names, "response"),
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
