import { dynamicTargets } from "../../openapi/dynamic.ts";
import { Decimal } from "../../openapi/decimal.ts";
import { holdingOf } from "../../openapi/grammar.ts";
import { memberOf } from "../../openapi/json.ts";
import { canonicalText } from "./canonical.ts";
import type { OutlinePair } from "./match.ts";
import type { Outline } from "./model.ts";
import { createReferences, type Roots } from "./reference-pairs.ts";
import { readSecurity } from "./security.ts";
import { credentialsKey } from "./security-draft.ts";
import { isContainer, rawMember } from "../../openapi/members.ts";
import { fragmentOf } from "../../openapi/pointer.ts";
import { referenceIn } from "../../openapi/references.ts";
import type { Located } from "../../openapi/located.ts";

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
  /** Of any two objects of OpenAPI, as far as they are told. */
  readonly areSame: (here: Located, there: Located) => boolean;
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
    if (!isContainer(here) || !isContainer(there))
      return here === there || isSameDecimal(here, there);
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
      if (!areSameDynamic(roots, here, there)) return false;
      if ("discriminator" in here && !sameNames(here, there)) return false;
    }
    const isTold = (key: string): boolean =>
      areNames || !(UNTOLD.has(key) || key.startsWith("x-") || key === "$ref");
    const keys = Object.keys(here).filter(isTold);
    if (keys.length !== Object.keys(there).filter(isTold).length) return false;
    return keys.every((key) => {
      if (!Object.hasOwn(there, key)) return false;
      const [one, other] = [here[key], there[key]];
      const holding = areNames ? "objects" : holdingOf(key, one);
      return holding === "data"
        ? canonicalText(one) === canonicalText(other)
        : same(roots, one, other, holding === "names");
    });
  }

  /** What `$dynamicRef` may lead to need not be met on the way. */
  function areSameDynamic(
    roots: Roots,
    here: Container,
    there: Container,
  ): boolean {
    const [one, other] = [here["$dynamicRef"], there["$dynamicRef"]];
    if (typeof one !== "string" || one !== other) return one === other;
    const [before, now] = [roots.base, roots.revised].map((root) =>
      dynamicTargets(root, one).map(({ pointer }) => fragmentOf(pointer)),
    );
    return (
      before?.length === now?.length &&
      (before ?? []).every((each, index) =>
        references.areSame(roots, each, now?.[index] ?? ""),
      )
    );
  }

  function sameMember(here: Located, there: Located, key: string): boolean {
    const [one, other] = [rawMember(here, key), rawMember(there, key)];
    const roots = { base: here.root, revised: there.root };
    return one && other
      ? same(
          roots,
          one.value,
          other.value,
          holdingOf(key, one.value) === "names",
        )
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
        { base: pair.base.located.root, revised: pair.revised.located.root },
        pair.base.located.value,
        pair.revised.located.value,
      ),
    ofRequests: (pair) =>
      sameWay(pair) &&
      ["parameters", "requestBody"].every((part) =>
        sameMember(pair.base.located, pair.revised.located, part),
      ),
    ofResponses: ({ base, revised }) =>
      base.document.dialect === revised.document.dialect &&
      sameMember(base.located, revised.located, "responses"),
    areSame: (here, there) =>
      same({ base: here.root, revised: there.root }, here.value, there.value),
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
      const list = memberOf(schema, keyword);
      return Array.isArray(list) ? [list.map(referenceIn)] : [];
    }),
  );
  return names?.length !== 0 && canonicalText(names) === canonicalText(others);
}

function wayOf({ targets, placeholders }: Outline): string {
  return JSON.stringify([targets.map(({ url }) => url), placeholders]);
}

function credentialsFor({ document, located }: Outline): string {
  return credentialsKey(readSecurity(document.root, located));
}

type Container = Record<string, unknown>;

function isSameDecimal(here: unknown, there: unknown): boolean {
  return (
    here instanceof Decimal &&
    there instanceof Decimal &&
    String(here) === String(there)
  );
}
