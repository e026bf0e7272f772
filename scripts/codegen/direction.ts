import { mapValues } from "../openapi/map-values.ts";
import type { Direction } from "../openapi/direction.ts";
import { resolved } from "./references.ts";
import { holdingOf } from "../openapi/grammar.ts";
import {
  isObject,
  ownList,
  ownObject,
  type UnknownObject,
} from "../openapi/json.ts";
import { referenceIn } from "../openapi/references.ts";

type Names = ReadonlySet<string>;

/** Marks a property that the given direction doesn't carry (OpenAPI 3.1, as in JSON Schema 9.4). */
const ABSENT = { request: "readOnly", response: "writeOnly" } as const;

/** Keywords whose schemas speak of the very value that the schema around them does. */
const IN_PLACE = /^(?:allOf|anyOf|oneOf|if|then|else|dependentSchemas)$/;

/** Without one of these, a schema says of no property what it is. */
const SPEAKING = ["properties", "allOf", "$ref"];

const NONE: Names = new Set();

/**
 * The document as one direction has it: what only the other one carries isn't required there, also
 * where `required` stands in another branch of an `allOf` than the property.
 */
export function directed(
  document: UnknownObject,
  direction: Direction,
): UnknownObject {
  const mark = ABSENT[direction];
  if (!isMarked(document, mark)) return document;
  const targetOf = (schema: unknown): UnknownObject =>
    resolved({ root: document, pointer: "", value: schema }).value;
  const isAbsent = (schema: unknown): boolean =>
    isObject(schema) &&
    (schema[mark] === true || targetOf(schema)[mark] === true);

  /** What a value of this schema doesn't carry, by whichever branch says so. */
  const absentIn = (schema: unknown, open: ReadonlySet<unknown>): Names => {
    if (!isObject(schema) || open.has(schema)) return NONE;
    if (!SPEAKING.some((keyword) => Object.hasOwn(schema, keyword)))
      return NONE;
    const within = new Set([...open, schema]);
    const branches = ownList(schema, "allOf");
    const referred =
      referenceIn(schema) === undefined ? [] : [targetOf(schema)];
    return new Set([
      ...Object.entries(ownObject(schema, "properties"))
        .filter(([, property]) => isAbsent(property))
        .map(([name]) => name),
      ...[...branches, ...referred].flatMap((each) => [
        ...absentIn(each, within),
      ]),
    ]);
  };

  const asksFor = (
    schema: unknown,
    names: Names,
    open: ReadonlySet<unknown>,
  ): boolean => {
    if (!isObject(schema) || open.has(schema)) return false;
    const within = new Set([...open, schema]);
    const reference = referenceIn(schema);
    return (
      ownList(schema, "required").some((name) => names.has(String(name))) ||
      ownList(schema, "allOf").some((each) => asksFor(each, names, within)) ||
      (reference !== undefined && asksFor(targetOf(schema), names, within))
    );
  };

  const relax = (value: unknown, around: Names): unknown => {
    if (Array.isArray(value)) return value.map((item) => relax(item, around));
    if (!isObject(value)) return value;
    const own = absentIn(value, new Set());
    const absent = own.size === 0 ? around : new Set([...around, ...own]);
    const reference = referenceIn(value);
    const foreign = new Set(
      [...absent].filter(
        (name) =>
          reference !== undefined &&
          !absentIn(targetOf(value), new Set()).has(name),
      ),
    );
    if (
      reference !== undefined &&
      asksFor(targetOf(value), foreign, new Set())
    ) {
      // The component itself asks for it elsewhere: here stands a copy that doesn't.
      const { $ref: _, ...siblings } = value;
      const copy = relax(targetOf(value), absent);
      return Object.keys(siblings).length === 0
        ? copy
        : { allOf: [copy, relax(siblings, absent)] };
    }
    return Object.fromEntries(
      Object.entries(value).map(([key, child]) => {
        if (key === "required") return [key, without(absent, child)];
        if (key === "dependentRequired" && isObject(child))
          return [key, mapValues(child, (list) => without(absent, list))];
        const holding = holdingOf(key, child);
        if (holding === "data") return [key, child];
        const inside = IN_PLACE.test(key) ? absent : NONE;
        const relaxed = (each: unknown): unknown => relax(each, inside);
        return [
          key,
          holding === "names"
            ? mapValues(child as UnknownObject, relaxed)
            : relaxed(child),
        ];
      }),
    );
  };
  return relax(document, NONE) as UnknownObject;
}

function without(absent: Names, names: unknown): unknown {
  return Array.isArray(names)
    ? names.filter((name) => !absent.has(String(name)))
    : names;
}

function isMarked(value: unknown, mark: string): boolean {
  if (typeof value !== "object" || value === null) return false;
  return Object.entries(value).some(
    ([key, child]) => (key === mark && child === true) || isMarked(child, mark),
  );
}
