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
  const owned = assign(codes, responses, statusSpecificity(responses));
  const declared = [...owned].map(([response, own]) =>
    entryDraft(operation, response, own, mediaFor(own[0] ?? "")),
  );
  const known = new Set([...owned.values()].flat());
  const others = codes.filter(
    (code) => !known.has(code) && isWelcome(operation, code),
  );
  const owner = `${pointer}/responses`;
  const entries =
    others.length === 0
      ? declared
      : [...declared, entry(owner, others, new Map(), [])];
  const [only] = entries;
  if (!only) return at(owner, false);
  return entries.length === 1 ? only : at(owner, { anyOf: entries });
}

function entryDraft(
  operation: Operation,
  response: Response,
  codes: readonly string[],
  media: readonly string[],
): Draft {
  const { headers, content, pointer } = response;
  const parts = new Map<string, Draft>();
  for (const parameter of headers) {
    const side = { operation, parameter };
    parts.set(slotOf(parameter), parameterDraft(side, "response"));
  }
  const required = headers.flatMap((header) =>
    header.required ? [slotOf(header)] : [],
  );
  const all = mediaUniverse(content);
  const body = [media, all]
    .map((names) =>
      contentDraft(operation, pointer, content, names, "response"),
    )
    .find((draft) => draft !== undefined);
  if (body) parts.set("body", body);
  return entry(pointer, codes, parts, body ? [...required, "body"] : required);
}

function entry(
  pointer: string,
  codes: readonly string[],
  parts: ReadonlyMap<string, Draft>,
  required: readonly string[],
): Draft {
  return at(pointer, {
    type: "object",
    properties: {
      status: at(pointer, { enum: codes.map(Number) }),
      ...Object.fromEntries(parts),
    },
    required: ["status", ...required],
  });
}
