import { at, type Draft } from "../schema/index.ts";
import type { Declared } from "./model.ts";

/** What a request or response (an HTTP message) is made of, by the name of the member. */
export type Members = Map<string, MessageMember>;

export interface MessageMember {
  readonly draft: Draft;
  /** It is always there. */
  readonly required: boolean;
  /** It is there if one of these is. */
  readonly beside?: readonly string[];
}

/** The requests or responses that consist of these members. */
export function assemble(
  { pointer }: Declared,
  members: ReadonlyMap<string, MessageMember>,
): Draft {
  const entries = [...members];
  const beside: Record<string, string[]> = {};
  for (const [name, member] of entries)
    for (const other of member.beside ?? []) (beside[other] ??= []).push(name);
  return at(pointer, {
    type: "object",
    properties: Object.fromEntries(
      entries.map(([name, { draft }]) => [name, draft]),
    ),
    required: entries.flatMap(([name, { required }]) =>
      required ? [name] : [],
    ),
    ...(Object.keys(beside).length > 0 && { dependentRequired: beside }),
  });
}
