import { member } from "../schema/value/json.ts";
import { canonicalText } from "./canonical.ts";
import type { OutlinePair } from "./match.ts";
import type { Outline } from "./model.ts";
import { createReferences } from "./reference-pairs.ts";
import type { Roots } from "./reference-pairs.ts";
import { readSecurity } from "./security.ts";
import { credentialsKey } from "./security-draft.ts";
import { rawMember, referenceOf } from "./spot.ts";
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
  const references = createReferences((roots, here, there) =>
    same(roots, here, there),
  );
  let depth = 0;

  function same(
    roots: Roots,
    here: unknown,
    there: unknown,
    areNames = false,
  ): boolean {
    if (!isContainer(here) || !isContainer(there)) return here === there;
    if (depth === MAX_DEPTH) return false;
    depth += 1;
    const verdict = sameInside(roots, here, there, areNames);
    depth -= 1;
    return verdict;
  }

  function sameInside(
    roots: Roots,
    here: Container,
    there: Container,
    areNames: boolean,
  ): boolean {
    if (Array.isArray(here) !== Array.isArray(there)) return false;
    if (!areNames) {
      const [one, other] = [referenceIn(here), referenceIn(there)];
      if ((one === undefined) !== (other === undefined)) return false;
      if (one !== undefined && other !== undefined)
        if (!references.areSame(roots, one, other)) return false;
      if ("discriminator" in here && !sameNames(here, there)) return false;
    }
    const isTold = (key: string): boolean =>
      areNames || !(UNTOLD.has(key) || key.startsWith("x-") || key === "$ref");
    const keys = Object.keys(here).filter(isTold);
    if (keys.length !== Object.keys(there).filter(isTold).length) return false;
    return keys.every((key) => {
      if (!Object.hasOwn(there, key)) return false;
      return !areNames && LITERALS.has(key)
        ? canonicalText(here[key]) === canonicalText(there[key])
        : same(
            roots,
            here[key],
            there[key],
            !areNames && MAPS_OF_NAMES.has(key),
          );
    });
  }

  function sameMember(here: Spot, there: Spot, key: string): boolean {
    const [one, other] = [rawMember(here, key), rawMember(there, key)];
    const roots = { base: here.root, revised: there.root };
    return one && other
      ? same(roots, one.value, other.value, MAPS_OF_NAMES.has(key))
      : one === other;
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
      same(
        { base: pair.base.spot.root, revised: pair.revised.spot.root },
        pair.base.spot.value,
        pair.revised.spot.value,
      ),
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
function sameNames(here: Container, there: Container): boolean {
  const [names, others] = [here, there].map((schema) =>
    ["anyOf", "oneOf"].flatMap((keyword) => {
      const list = member(schema, keyword);
      return Array.isArray(list) ? [list.map(referenceIn)] : [];
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

type Container = Record<string, unknown>;

function isContainer(value: unknown): value is Container {
  return typeof value === "object" && value !== null;
}

function referenceIn(value: unknown): string | undefined {
  return referenceOf({ value });
}
