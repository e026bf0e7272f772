import { at } from "../schema/index.ts";
import type { Draft } from "../schema/index.ts";
import { describedBy, negotiated } from "./accept.ts";
import { assign } from "./assign.ts";
import { contentDraft } from "./content-draft.ts";
import type { Pair } from "./match.ts";
import { mediaUniverse } from "./media.ts";
import type { Operation, Response } from "./model.ts";
import { parameterDraft } from "./parameter-draft.ts";
import { slotOf } from "./slot.ts";
import { isError, statusSpecificity, statusUniverse } from "./status.ts";
import { taggedDraft } from "./tagged-draft.ts";

/** What a server may answer, and what a client is ready to read. */
export interface ResponseDrafts {
  readonly writer: Draft;
  readonly reader: Draft;
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
  const asked = describedBy(negotiated(base), media);
  const given = describedBy(negotiated(revised), media);
  const agreed = asked.filter((name) => given.includes(name));
  const draftsOf = (operation: Operation): ResponseDrafts => ({
    writer: responseDraft(operation, codes, (code) =>
      code.startsWith("2") && agreed.length > 0 ? agreed : media,
    ),
    reader: responseDraft(operation, codes, () => media, isUndeclaredWelcome),
  });
  return { base: draftsOf(base), revised: draftsOf(revised) };
}

/** Errors are always possible; a success is, where no success is described. */
function isUndeclaredWelcome(operation: Operation, code: string): boolean {
  const hasSuccess = operation.responses.some(
    ({ status }) => status.startsWith("2") || status === "default",
  );
  return isError(code) || !hasSuccess;
}

function responseDraft(
  operation: Operation,
  codes: readonly string[],
  mediaFor: (code: string) => readonly string[],
  isWelcome: (operation: Operation, code: string) => boolean = () => false,
): Draft {
  const { responses, pointer } = operation;
  const owner = `${pointer}/responses`;
  const choices = new Map<string, Draft>();
  const owned = assign(codes, responses, statusSpecificity(responses));
  for (const [response, own] of owned) {
    for (const code of own) {
      choices.set(code, entryDraft(operation, response, mediaFor(code)));
    }
  }
  for (const code of codes) {
    if (!choices.has(code) && isWelcome(operation, code)) {
      choices.set(code, at(owner, true));
    }
  }
  return choices.size === 0 ? at(owner, false) : taggedDraft(owner, choices);
}

function entryDraft(
  operation: Operation,
  response: Response,
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
  const body = [media, mediaUniverse(content)]
    .map((names) =>
      contentDraft(operation, pointer, content, names, "response"),
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
