import type { Languages } from "../../regex/index.ts";
import { canonical, isJsonObject, member } from "../value/json.ts";
import type { Keywords, Node } from "../node.ts";
import { listedUnion } from "./listed-union.ts";
import { holdsScalar, opaqueVerdict } from "./scalar.ts";
import { absorb, nothingSeen, type Seen } from "./seen.ts";
import { readings } from "../value/readings.ts";
import type { Json, JsonObject } from "../types.ts";
import {
  all,
  any,
  exactlyOne,
  inRange,
  inverse,
  type Verdict,
} from "./verdict.ts";

interface Where {
  readonly depth: number;
  /** That it doesn't hold may count too: what only some readings say is then not known. */
  readonly isTest: boolean;
}

const MAX_DEPTH = 600;
const START: Where = { depth: 0, isTest: false };

/** Whether this very value is one of the schema's, whatever else its text could be read as. */
export function evaluateAsMeant(
  languages: Languages,
  node: Node,
  value: Json,
): Verdict {
  const typed = node.text ? { ...node, text: false } : node;
  return evaluate(languages, typed, value);
}

/** Whether the value is one of the schema's, every object being open. */
export function evaluate(
  languages: Languages,
  node: Node,
  value: Json,
): Verdict {
  return visit(node, value, START, nothingSeen());

  function visit(at: Node, given: Json, where: Where, seen: Seen): Verdict {
    if (!at.text) return typed(at, given, where, seen);
    const verdict = (each: Json): Verdict => typed(at, each, where, seen);
    const [first, second] = readings(given);
    if (first === undefined || second === undefined) return verdict(given);
    return where.isTest
      ? agreed(verdict(first), verdict(second))
      : any([first, second], verdict);
  }

  /** All that is said of one value is said of one reading of it. */
  function typed(at: Node, given: Json, where: Where, seen: Seen): Verdict {
    if (where.depth > MAX_DEPTH) return undefined;
    const { keywords } = at;
    const own = nothingSeen();
    if (!holdsScalar(languages, keywords, given)) return false;
    const opaque = opaqueVerdict(keywords, given);
    const applied = applicators(keywords, given, where, own);
    if (applied === false) return false;
    const inside = isJsonObject(given)
      ? ofObject(keywords, given, where, own)
      : Array.isArray(given)
        ? ofArray(keywords, given as readonly Json[], where, own)
        : true;
    const verdict = all([() => opaque, () => applied, () => inside]);
    if (verdict !== false) absorb(seen, own);
    return verdict;
  }

  function applicators(
    keywords: Keywords,
    given: Json,
    where: Where,
    own: Seen,
  ): Verdict {
    const { allOf, anyOf, oneOf } = keywords;
    if (!(allOf ?? anyOf ?? oneOf ?? keywords.not ?? keywords.if)) return true;
    const apply = (at: Node, seen: Seen = own): Verdict =>
      typed(at, given, below(where), seen);
    const test = (at: Node, seen: Seen = own): Verdict =>
      typed(at, given, testing(where), seen);
    return all([
      () => all((allOf ?? []).map((at) => () => apply(at))),
      () => {
        // Every branch is asked: each that holds has looked at something.
        if (anyOf === undefined) return true;
        const listed = listedUnion(anyOf);
        return listed !== undefined
          ? listed.has(canonical(given))
          : any(
              anyOf.map((at) => apply(at)),
              (verdict) => verdict,
            );
      },
      () => {
        if (oneOf === undefined) return true;
        const listed = listedUnion(oneOf);
        return listed !== undefined
          ? listed.get(canonical(given)) === 1
          : exactlyOne(oneOf.map((at) => test(at)));
      },
      () => {
        const { not } = keywords;
        return not === undefined ? true : inverse(test(not, nothingSeen()));
      },
      () => {
        if (keywords.if === undefined) return true;
        const condition = test(keywords.if);
        if (condition === undefined) return undefined;
        const next = condition ? keywords.then : keywords.else;
        return next === undefined ? true : apply(next);
      },
    ]);
  }

  function ofObject(
    keywords: Keywords,
    given: JsonObject,
    where: Where,
    own: Seen,
  ): Verdict {
    const names = Object.keys(given);
    const apply = (at: Node, to: Json): Verdict =>
      visit(at, to, below(where), nothingSeen());
    const properties = names.map((name) => () => {
      const to = member(given, name) as Json;
      const found: Node[] = [];
      const declared = keywords.properties?.get(name);
      if (declared !== undefined) found.push(declared);
      for (const { language, schema } of keywords.patternProperties?.values() ??
        [])
        if (languages.matches(language, name)) found.push(schema);
      if (found.length === 0 && keywords.additionalProperties !== undefined)
        found.push(keywords.additionalProperties);
      if (found.length > 0) own.names.add(name);
      return all(found.map((at) => () => apply(at, to)));
    });
    const { propertyNames, unevaluatedProperties, minProperties } = keywords;
    return all([
      () => names.length >= (minProperties ?? 0),
      () => names.length <= (keywords.maxProperties ?? Infinity),
      () =>
        (keywords.required ?? []).every((name) => Object.hasOwn(given, name)),
      () =>
        [...(keywords.dependentRequired ?? [])].every(
          ([name, needs]) =>
            !Object.hasOwn(given, name) ||
            needs.every((need) => Object.hasOwn(given, need)),
        ),
      ...properties,
      () =>
        propertyNames === undefined
          ? true
          : all(names.map((name) => () => apply(propertyNames, name))),
      ...[...(keywords.dependentSchemas ?? [])].map(
        ([name, at]) =>
          () =>
            Object.hasOwn(given, name)
              ? typed(at, given, below(where), own)
              : true,
      ),
      () =>
        unevaluatedProperties === undefined
          ? true
          : all(
              names
                .filter((name) => !own.names.has(name))
                .map((name) => () => {
                  own.names.add(name);
                  return apply(
                    unevaluatedProperties,
                    member(given, name) as Json,
                  );
                }),
            ),
    ]);
  }

  function ofArray(
    keywords: Keywords,
    given: readonly Json[],
    where: Where,
    own: Seen,
  ): Verdict {
    const apply = (at: Node, to: Json): Verdict =>
      visit(at, to, below(where), nothingSeen());
    const { items, prefixItems = [], contains, unevaluatedItems } = keywords;
    return all([
      () => given.length >= (keywords.minItems ?? 0),
      () => given.length <= (keywords.maxItems ?? Infinity),
      () =>
        !keywords.uniqueItems ||
        new Set(given.map(canonical)).size === given.length,
      ...given.map((item, index) => () => {
        const at = prefixItems[index] ?? items;
        if (at === undefined) return true;
        own.items.add(index);
        return apply(at, item);
      }),
      () => {
        if (contains === undefined) return true;
        const verdicts = given.map((item) =>
          keywords.maxContains === undefined
            ? apply(contains, item)
            : visit(contains, item, testing(where), nothingSeen()),
        );
        verdicts.forEach((verdict, index) => {
          if (verdict === true) own.items.add(index);
        });
        return inRange(
          verdicts,
          keywords.minContains ?? 1,
          keywords.maxContains ?? Infinity,
        );
      },
      () =>
        unevaluatedItems === undefined
          ? true
          : all(
              given.map((item, index) => () => {
                if (own.items.has(index)) return true;
                own.items.add(index);
                return apply(unevaluatedItems, item);
              }),
            ),
    ]);
  }
}

function below({ depth, isTest }: Where): Where {
  return { depth: depth + 1, isTest };
}

function testing({ depth }: Where): Where {
  return { depth: depth + 1, isTest: true };
}

function agreed(first: Verdict, second: Verdict): Verdict {
  return first === second ? first : undefined;
}
