import { isObject, jsonText } from "../../openapi/json.ts";

/** Equal texts for equal values: keys in order. */
export function canonicalText(
  value: unknown,
  spelt: (scalar: unknown) => unknown = (scalar) => scalar,
): string {
  return jsonText(ordered(value, spelt));
}

function ordered(value: unknown, spelt: (scalar: unknown) => unknown): unknown {
  if (Array.isArray(value))
    return value.map((item: unknown) => ordered(item, spelt));
  if (!isObject(value)) return spelt(value);
  return Object.fromEntries(
    Object.entries(value)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([name, member]) => [name, ordered(member, spelt)]),
  );
}
