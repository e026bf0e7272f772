import type { Languages } from "../../regex/index.ts";
import { memberOf } from "../../../openapi/json.ts";
import { objectOf } from "../value/json.ts";
import { IN_PLACE, type Node, schemasUnder } from "../node.ts";
import { jsonIn, readings, spellingOf } from "../value/readings.ts";
import type { Json, JsonObject } from "../types.ts";

const MAX_DEPTH = 50;

/**
 * The value as the printed schema speaks of it: instead of what travels as text,
 * the list of all that it can be read as.
 */
export function spell(languages: Languages, root: Node, value: Json): Json {
  return at([root], value, 0);

  function at(nodes: readonly Node[], given: Json, depth: number): Json {
    if (nodes.every(({ typed }) => typed) || depth > MAX_DEPTH) return given;
    const isText = nodes.some(({ text }) => text);
    const contents = present(
      parts(nodes).map(({ keywords }) => keywords.decoded),
    );
    if (contents.length > 0) {
      const content = at(contents, jsonIn(given), depth + 1);
      return isText ? [content] : content;
    }
    const text = spellingOf(given);
    if (text !== undefined) return isText ? readings(text) : given;
    const inner = Array.isArray(given)
      ? items(parts(nodes), given as readonly Json[], depth)
      : members(parts(nodes), given as JsonObject, depth);
    return isText ? [inner] : inner;
  }

  function items(
    nodes: readonly Node[],
    given: readonly Json[],
    depth: number,
  ): Json {
    return given.map((item, index) => {
      const found = nodes.flatMap(({ keywords }) => [
        keywords.prefixItems?.[index],
        keywords.items,
        keywords.contains,
        keywords.unevaluatedItems,
      ]);
      return at(present(found), item, depth + 1);
    });
  }

  function members(
    nodes: readonly Node[],
    given: JsonObject,
    depth: number,
  ): Json {
    return objectOf(
      Object.keys(given).map((name) => {
        const found = nodes.flatMap(({ keywords }) => [
          keywords.properties?.get(name),
          ...[...(keywords.patternProperties?.values() ?? [])].map(
            ({ language, schema }) =>
              languages.matches(language, name) ? schema : undefined,
          ),
          keywords.additionalProperties,
          keywords.unevaluatedProperties,
        ]);
        const to = memberOf(given, name) as Json;
        return [name, at(present(found), to, depth + 1)];
      }),
    );
  }
}

/** The schemas with all that they apply to the same value. */
function parts(nodes: readonly Node[]): readonly Node[] {
  const found = new Set<Node>();
  const waiting = [...nodes];
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    if (found.has(node)) continue;
    found.add(node);
    const { keywords } = node;
    waiting.push(
      ...schemasUnder(keywords, ...IN_PLACE),
      ...(keywords.dependentSchemas?.values() ?? []),
    );
  }
  return [...found];
}

function present(nodes: readonly (Node | undefined)[]): Node[] {
  return nodes.filter((node) => node !== undefined);
}
