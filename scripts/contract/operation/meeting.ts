import { assign } from "./assign.ts";
import { mediaSpecificity } from "./media.ts";
import type { Media, Operation, Response } from "./model.ts";
import { statusSpecificity } from "./status.ts";

/** What two operations answer under the same status codes, and in which media types. */
export interface Meeting {
  readonly codes: readonly string[];
  readonly base: Response;
  readonly revised: Response;
  /** Those that the base has, those that the revised document has, and those that both have. */
  readonly asked: readonly string[];
  readonly given: readonly string[];
  readonly agreed: readonly string[];
}

/** Every pair of responses that share one of the status codes. */
export function meetingsOf(
  base: Operation,
  revised: Operation,
  codes: readonly string[],
  mediaOf: (base: Response, revised: Response) => readonly string[],
): readonly Meeting[] {
  const here = owners(base, codes);
  const there = owners(revised, codes);
  return here.flatMap(([one, own]) =>
    there.flatMap(([other, others]) => {
      const shared = own.filter((code) => others.includes(code));
      if (shared.length === 0) return [];
      const universe = mediaOf(one, other);
      const asked = describedBy(one.content, universe);
      const given = describedBy(other.content, universe);
      const agreed = asked.filter((name) => given.includes(name));
      return [
        { codes: shared, base: one, revised: other, asked, given, agreed },
      ];
    }),
  );
}

function owners({ responses }: Operation, codes: readonly string[]) {
  return [...assign(codes, responses, statusSpecificity(responses))];
}

/** Those of `universe` that the entries describe. */
function describedBy(
  content: readonly Media[],
  universe: readonly string[],
): readonly string[] {
  return [...assign(universe, content, mediaSpecificity).values()].flat();
}
