import { canonicalText } from "./canonical.ts";
import type { OutlinePair } from "./match.ts";
import type { Outline } from "./model.ts";
import { createReferences } from "./reference-pairs.ts";
import { readSecurity } from "./security.ts";
import { credentialsKey } from "./security-draft.ts";
import { rawMember, rawMembers, referenceOf } from "./spot.ts";
import type { Spot } from "./spot.ts";

// Below these stand names, not keywords: a property may be called "example".
const MAPS_OF_NAMES = new Set([
  "properties",
  "patternProperties",
  "dependentSchemas",
  "dependentRequired",
  "$defs",
  "responses",
  "headers",
  "content",
  "encoding",
  "mapping",
]);
const LITERALS = new Set(["enum", "const", "default"]);
const UNTOLD = new Set([
  "description",
  "summary",
  "title",
  "$comment",
  "example",
  "examples",
  "externalDocs",
  "tags",
  "links",
  "callbacks",
  "security",
  "servers",
]);

/** Deeper than this the stack would not last: what is not walked must be compared. */
const MAX_DEPTH = 500;

export interface Sameness {
  readonly ofOperations: (pair: OutlinePair) => boolean;
  /** Apart from the credentials and from what can be asked for. */
  readonly ofRequests: (pair: OutlinePair) => boolean;
  readonly ofResponses: (
    pair: Pick<OutlinePair, "base" | "revised">,
  ) => boolean;
}

/**
 * Tells in one walk that two operations, or their responses, are written alike
 * but for prose and the order of keys: most revisions leave most of them alone.
 * `false` means only that they must be compared.
 */
export function createSameness(): Sameness {
  const references = createReferences((here, there) => same(here, there));
  let depth = 0;

  function same(here: Spot, there: Spot, areNames = false): boolean {
    if (depth === MAX_DEPTH) return false;
    depth += 1;
    const verdict = sameInside(here, there, areNames);
    depth -= 1;
    return verdict;
  }

  function sameInside(here: Spot, there: Spot, areNames: boolean): boolean {
    const [one, other] = [here.value, there.value];
    if (!isContainer(one) || !isContainer(other)) return one === other;
    if (Array.isArray(one) !== Array.isArray(other)) return false;
    if (!areNames && referenceOf(here) !== undefined) {
      if (!references.areSame(here, there)) return false;
    }
    if (!areNames && "discriminator" in one && !sameNames(here, there))
      return false;
    const isTold = (key: string): boolean =>
      areNames || !(UNTOLD.has(key) || key.startsWith("x-") || key === "$ref");
    const keys = Object.keys(one).filter(isTold);
    if (keys.length !== Object.keys(other).filter(isTold).length) return false;
    return keys.every((key) => {
      const [left, right] = [rawMember(here, key), rawMember(there, key)];
      if (!left || !right) return false;
      return !areNames && LITERALS.has(key)
        ? canonicalText(left.value) === canonicalText(right.value)
        : same(left, right, !areNames && MAPS_OF_NAMES.has(key));
    });
  }

  function sameMember(here: Spot, there: Spot, key: string): boolean {
    const [one, other] = [rawMember(here, key), rawMember(there, key)];
    const areNames = MAPS_OF_NAMES.has(key);
    return one && other ? same(one, other, areNames) : one === other;
  }

  /** Where requests go, and what parameters they all have. */
  function sameWay({ base, revised, alignment }: OutlinePair): boolean {
    return (
      alignment !== undefined &&
      base.document.dialect === revised.document.dialect &&
      wayOf(base) === wayOf(revised) &&
      sameMember(base.pathItem, revised.pathItem, "parameters")
    );
  }

  return {
    ofOperations: (pair) =>
      sameWay(pair) &&
      credentialsFor(pair.base) === credentialsFor(pair.revised) &&
      same(pair.base.spot, pair.revised.spot),
    ofRequests: (pair) =>
      sameWay(pair) &&
      ["parameters", "requestBody"].every((part) =>
        sameMember(pair.base.spot, pair.revised.spot, part),
      ),
    ofResponses: ({ base, revised }) =>
      base.document.dialect === revised.document.dialect &&
      sameMember(base.spot, revised.spot, "responses"),
  };
}

/**
 * Whether a discriminator chooses from components of the same names. Nobody
 * knows where it has no union: children refer to it, and a walk from here
 * doesn't meet them.
 */
function sameNames(here: Spot, there: Spot): boolean {
  const [names, others] = [here, there].map((spot) =>
    ["anyOf", "oneOf"].flatMap((keyword) => {
      const list = rawMember(spot, keyword);
      return list ? [rawMembers(list).map(referenceOf)] : [];
    }),
  );
  return names?.length !== 0 && canonicalText(names) === canonicalText(others);
}

function wayOf({ targets, placeholders }: Outline): string {
  return JSON.stringify([targets.map(({ url }) => url), placeholders]);
}

function credentialsFor({ document, spot }: Outline): string {
  return credentialsKey(readSecurity(document.root, spot));
}

function isContainer(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null;
}
