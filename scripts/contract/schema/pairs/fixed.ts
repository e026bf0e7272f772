import type { SchemaAt } from "../read/document.ts";
import { isObject, memberOf } from "../../../openapi/json.ts";
import {
  alternativesOf,
  subschemasOf,
  conjoined,
  type Whole,
} from "./whole.ts";

type Values = ReadonlySet<string> | undefined;

/** The texts of the values that a schema leaves for one of its properties; `undefined` where they are not listed. */
export function fixedValues(place: SchemaAt, property: string): Values {
  const known = new Map<unknown, Values>();
  const valuesIn = (at: SchemaAt): Values => {
    if (known.has(at.raw)) return known.get(at.raw);
    known.set(at.raw, undefined);
    const whole = conjoined([at]);
    const subschemas = subschemasOf(whole, "properties", property);
    const values =
      listedIn(conjoined(subschemas)) ??
      unionOf(alternativesOf(whole).map(valuesIn));
    known.set(at.raw, values);
    return values;
  };
  return valuesIn(place);
}

function unionOf(lists: readonly Values[]): Values {
  if (lists.length === 0 || lists.includes(undefined)) return undefined;
  return new Set(lists.flatMap((list) => [...(list ?? [])]));
}

/** All properties for which a schema lists the values, as a text. */
export function fixedTexts(place: SchemaAt): string | undefined {
  const whole = conjoined([place]);
  const names = new Set(
    subschemasOf(whole, "properties").flatMap(({ raw }) =>
      Object.keys(raw as object),
    ),
  );
  const fixed = [...names].sort().flatMap((name) => {
    const at = subschemasOf(whole, "properties", name);
    const values = listedIn(conjoined(at));
    return values === undefined ? [] : [[name, [...values].sort()]];
  });
  return fixed.length === 0 ? undefined : JSON.stringify(fixed);
}

function listedIn({ parts }: Whole): ReadonlySet<string> | undefined {
  const lists = parts.flatMap(({ raw, document }) => {
    if (!isObject(raw)) return [];
    if (Object.hasOwn(raw, "const") && document.dialect !== "3.0")
      return [[memberOf(raw, "const")]];
    const values = memberOf(raw, "enum");
    return Array.isArray(values) ? [values as unknown[]] : [];
  });
  const [first, ...others] = lists.map((list) => new Set(list.map(String)));
  const shared = [...(first ?? [])].filter((value) =>
    others.every((list) => list.has(value)),
  );
  return first && new Set(shared);
}
