import type { Languages } from "../../regex/index.ts";
import type { Keywords, Node, Opaque } from "../node.ts";

export interface TakeContext {
  readonly languages: Languages;
  /** Reads a subschema; `token`: where it stands below the keyword. */
  readonly child: (
    raw: unknown,
    keyword: string,
    token?: string | number,
  ) => Node;
}

export type Unread = Pick<Opaque, "kinds" | "malformed" | "detail" | "content">;

/** Takes a keyword's value in, or says why not. */
export type Take = (
  keywords: Keywords,
  value: unknown,
  context: TakeContext,
) => Unread | undefined;

/** It isn't what the specification lets stand there. */
export function malformed(kinds: number, detail?: string): Unread {
  return { kinds, malformed: true, ...(detail ? { detail } : {}) };
}

/** It is right, and beyond judgement. */
export function beyondJudgement(kinds: number, detail?: string): Unread {
  return { kinds, malformed: false, ...(detail ? { detail } : {}) };
}
