import type { Languages } from "../../regex/index.ts";
import { memberOf } from "../../../openapi/json.ts";
import { canonical, isJsonObject } from "../value/json.ts";
import type { Keywords, Node } from "../node.ts";
import { listedUnion } from "./listed-union.ts";
import { createMemory, type Judged } from "./memory.ts";
import { holdsNames, holdsScalar, opaqueVerdict } from "./scalar.ts";
import { absorb, seenIn, type Seen } from "./seen.ts";
import { jsonIn, readings } from "../value/readings.ts";
import type { Json, JsonObject } from "../types.ts";
import {
  all,
  any,
  exactlyOne,
  inRange,
  inverse,
  type Verdict,
} from "./verdict.ts";

const MAX_DEPTH = 600;

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
  const recall = createMemory();
  return visit(node, value, 0, false);

  /** `isTest`: that it doesn't hold may count too. What only some readings say is then not known. */
  function visit(
    at: Node,
    given: Json,
    depth: number,
    isTest: boolean,
  ): Verdict {
    const verdict = (each: Json): Verdict => typed(at, each, depth, isTest);
    if (!at.text) return verdict(given);
    const all = readings(given);
    if (!isTest) return any(all, verdict);
    const [first, ...others] = all.map(verdict);
    return others.every((other) => other === first) ? first : undefined;
  }

  /** All that is said of one value is said of one reading of it. */
  function typed(
    at: Node,
    given: Json,
    depth: number,
    isTest: boolean,
    seen?: Seen,
  ): Verdict {
    if (depth > MAX_DEPTH) return undefined;
    const content = at.keywords.decoded;
    if (content) return visit(content, jsonIn(given), depth + 1, isTest);
    if (!holdsScalar(languages, at.keywords, given)) return false;
    const { verdict, own } = recall(at, given, isTest, () =>
      judge(at, given, depth, isTest),
    );
    if (seen !== undefined && verdict !== false) absorb(seen, own);
    return verdict;
  }

  function judge(
    { keywords }: Node,
    given: Json,
    depth: number,
    isTest: boolean,
  ): Judged {
    const opaque = opaqueVerdict(languages, keywords, given);
    const own = seenIn(given);
    const applied = applicators(keywords, given, depth, isTest, own);
    if (applied === false) return { verdict: false, own };
    const inside = isJsonObject(given)
      ? ofObject(keywords, given, depth, isTest, own)
      : Array.isArray(given)
        ? ofArray(keywords, given as readonly Json[], depth, isTest, own)
        : true;
    return { verdict: all([() => opaque, () => applied, () => inside]), own };
  }

  function applicators(
    keywords: Keywords,
    given: Json,
    depth: number,
    isTest: boolean,
    own: Seen,
  ): Verdict {
    const { allOf, anyOf, oneOf } = keywords;
    if (!(allOf ?? anyOf ?? oneOf ?? keywords.not ?? keywords.if)) return true;
    const apply = (at: Node): Verdict =>
      typed(at, given, depth + 1, isTest, own);
    const test = (at: Node, seen: Seen = own): Verdict =>
      typed(at, given, depth + 1, true, seen);
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
        return not === undefined ? true : inverse(test(not, seenIn(given)));
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
    depth: number,
    isTest: boolean,
    own: Seen,
  ): Verdict {
    const names = Object.keys(given);
    const apply = (at: Node, to: Json): Verdict =>
      visit(at, to, depth + 1, isTest);
    const properties = names.map((name) => () => {
      const to = memberOf(given, name) as Json;
      const found: Node[] = [];
      const declared = keywords.properties?.get(name);
      if (declared !== undefined) found.push(declared);
      for (const { language, schema } of keywords.patternProperties?.values() ??
        [])
        if (languages.matches(language, name)) found.push(schema);
      const isUnsent = keywords.unsent?.has(name) === true;
      if (
        found.length === 0 &&
        !isUnsent &&
        keywords.additionalProperties !== undefined
      )
        found.push(keywords.additionalProperties);
      if (found.length > 0 || isUnsent) own.names.add(name);
      return all(found.map((at) => () => apply(at, to)));
    });
    const { propertyNames, unevaluatedProperties } = keywords;
    return all([
      () => holdsNames(keywords, new Set(names)),
      ...properties,
      () =>
        propertyNames === undefined
          ? true
          : all(names.map((name) => () => apply(propertyNames, name))),
      ...[...(keywords.dependentSchemas ?? [])].map(
        ([name, at]) =>
          () =>
            Object.hasOwn(given, name)
              ? typed(at, given, depth + 1, isTest, own)
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
                    memberOf(given, name) as Json,
                  );
                }),
            ),
    ]);
  }

  function ofArray(
    keywords: Keywords,
    given: readonly Json[],
    depth: number,
    isTest: boolean,
    own: Seen,
  ): Verdict {
    const apply = (at: Node, to: Json): Verdict =>
      visit(at, to, depth + 1, isTest);
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
        const isCapped = keywords.maxContains !== undefined;
        const verdicts = given.map((item) =>
          visit(contains, item, depth + 1, isTest || isCapped),
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
