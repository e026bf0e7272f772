import { assign } from "./assign.ts";
import { mediaSpecificity } from "./media.ts";
import type { Media, Operation, Response } from "./model.ts";
import { statusSpecificity } from "./status.ts";

/** Responses of the two sides that share status codes, and the media types in which they come. */
export interface ResponsePair {
  readonly codes: readonly string[];
  readonly base: Response;
  readonly revised: Response;
  readonly baseMedia: readonly string[];
  readonly revisedMedia: readonly string[];
  readonly sharedMedia: readonly string[];
}

/** Every pair of responses that share one of the status codes. */
export function responsePairs(
  base: Operation,
  revised: Operation,
  codes: readonly string[],
  mediaOf: (base: Response, revised: Response) => readonly string[],
): readonly ResponsePair[] {
  const here = owners(base, codes);
  const there = owners(revised, codes);
  return here.flatMap(([one, own]) =>
    there.flatMap(([other, others]) => {
      const shared = own.filter((code) => others.includes(code));
      if (shared.length === 0) return [];
      const universe = mediaOf(one, other);
      const baseMedia = describedBy(one.content, universe);
      const revisedMedia = describedBy(other.content, universe);
      const sharedMedia = baseMedia.filter((name) =>
        revisedMedia.includes(name),
      );
      return [
        {
          codes: shared,
          base: one,
          revised: other,
          baseMedia,
          revisedMedia,
          sharedMedia,
        },
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
