import { reasonOf } from "../../openapi/outside/beyond.ts";
import { type Start, unreadFrom } from "../../openapi/outside/unread.ts";
import { rawMember } from "../../openapi/members.ts";
import type { OutlinePair } from "../operation/match.ts";
import type { Outline } from "../operation/model.ts";
import type { Change } from "./change.ts";
import { undecided } from "./rule-kinds.ts";

export const UNREAD_RULES = {
  unread: undecided(
    "operation-reference-unread",
    "what a reference leads to, outside of the document, was not read",
    "A reference leads out of the document, and what is there was not read; the finding says why.",
    {
      publisher:
        "Bundle the document (`redocly bundle`), or keep its files below its folder.",
      consumer:
        "Bundle the document (`redocly bundle`) and compare what comes out.",
    },
  ),
};

/** References that nobody followed, on either side: even where they are spelt the same, what they lead to may differ. */
export function unreadChanges({
  base,
  revised,
}: Partial<Pick<OutlinePair, "base" | "revised">>): readonly Change[] {
  const here = unreadIn(base);
  const there = unreadIn(revised);
  return [...new Set([...here.keys(), ...there.keys()])].map((reference) => {
    const side = here.has(reference) ? base : revised;
    const before = here.get(reference) ?? base?.pointer;
    const now = there.get(reference) ?? revised?.pointer;
    return {
      rule: UNREAD_RULES.unread,
      ...(before !== undefined && { base: before }),
      ...(now !== undefined && { revised: now }),
      at: "",
      args: { reference, why: reasonOf(side?.document.root, reference) },
    };
  });
}

/** Tells the changes that an unread reference seems to make: of what stands in its place nobody knows anything. */
export function unreadPlaces({
  base,
  revised,
}: Pick<OutlinePair, "base" | "revised">): (change: Change) => boolean {
  const here = [...unreadIn(base).values()];
  const there = [...unreadIn(revised).values()];
  const isIn = (places: readonly string[], pointer = ""): boolean =>
    places.some((at) => pointer === at || pointer.startsWith(`${at}/`));
  return (change) => isIn(here, change.base) || isIn(there, change.revised);
}

/** Pointers by reference. */
function unreadIn(outline: Outline | undefined): ReadonlyMap<string, string> {
  const found = outline === undefined ? [] : unreadFrom(startsOf(outline));
  return new Map(found.map((each) => [each.reference, each.pointer]));
}

function startsOf({ located, pathItem, kind }: Outline): readonly Start[] {
  if (kind === "lost") return [{ ...located, kind: "PathItem" }];
  const shared = rawMember(pathItem, "parameters");
  const parameters = Object.keys(shared?.value ?? []).flatMap(
    (key) => (shared && rawMember(shared, key)) ?? [],
  );
  return [
    { ...located, kind: "Operation" },
    ...parameters.map((at) => ({ ...at, kind: "Parameter" as const })),
  ];
}
