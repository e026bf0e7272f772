/**
 * Where subschemas stand, by the shape of the keyword's value. Other keywords hold none.
 *
 * Lists of its own, not the solver's: what the solver forgets must not be forgotten here too.
 */
export const SINGLE: ReadonlySet<string> = new Set([
  "additionalProperties",
  "propertyNames",
  "unevaluatedProperties",
  "items",
  "contains",
  "unevaluatedItems",
  "not",
  "if",
  "then",
  "else",
]);

export const LIST: ReadonlySet<string> = new Set([
  "allOf",
  "anyOf",
  "oneOf",
  "prefixItems",
]);

export const MAP: ReadonlySet<string> = new Set([
  "properties",
  "patternProperties",
  "dependentSchemas",
  "$defs",
]);
