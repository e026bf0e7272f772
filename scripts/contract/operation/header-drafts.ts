import type { Draft, Solver } from "../schema/index.ts";
import { mostSpecific } from "./assign.ts";
import type { Members } from "./members.ts";
import type { Operation, Parameter, Response } from "./model.ts";
import {
  readDraft,
  sentDraft,
  type DeclaredParameter,
} from "./parameter-draft.ts";
import { parameterQuestion } from "./parameter-question.ts";
import { slotOf } from "./slot.ts";
import { statusSpecificity } from "./status.ts";

/** The headers of a response, where it stands for this status code. */
export type HeadersOf = (response: Response, code: string) => Members;

/** The headers of an operation's responses: as they are sent to who reads the other's, and the other way round. */
export function headerDrafts(
  operation: Operation,
  other: Operation,
  solver: Solver,
): { readonly sent: HeadersOf; readonly read: HeadersOf } {
  const membersOf =
    (
      draftOf: (
        here: DeclaredParameter,
        there: DeclaredParameter | undefined,
      ) => Draft,
    ): HeadersOf =>
    (response, code) =>
      new Map(
        response.headers.map((parameter) => {
          const slot = slotOf(parameter);
          const namesake = headerOf(other, code, slot);
          const there = namesake && { operation: other, parameter: namesake };
          const draft = draftOf({ operation, parameter }, there);
          return [slot, { draft, required: parameter.required }];
        }),
      );
  return {
    sent: membersOf((here, there) =>
      there
        ? parameterQuestion(here, there, "response", solver).writer
        : sentDraft(here, "response"),
    ),
    read: membersOf((here, there) =>
      there
        ? parameterQuestion(there, here, "response", solver).reader
        : readDraft(here, "response"),
    ),
  };
}

/** The header that the operation describes for answers of this status. */
export function headerOf(
  { responses }: Operation,
  code: string,
  slot: string,
): Parameter | undefined {
  const specificity = statusSpecificity(responses);
  const response = mostSpecific(code, responses, specificity);
  return response?.headers.find((header) => slotOf(header) === slot);
}
