import { type Json, isObject } from "./document.ts";

/** Members that tell people something and change nothing on the wire. */
const PROSE = new Set([
  "description",
  "summary",
  "title",
  "example",
  "examples",
  "externalDocs",
  "tags",
]);

/** Members whose keys are names chosen by the document's author, not keywords. */
const NAME_MAPS = new Set([
  "paths",
  "webhooks",
  "content",
  "headers",
  "responses",
  "callbacks",
  "encoding",
  "variables",
  "properties",
  "patternProperties",
  "dependentSchemas",
  "$defs",
  "schemas",
  "requestBodies",
  "securitySchemes",
  "pathItems",
  "links",
]);

/** Members that hold instance data, in which nothing is a keyword. */
const DATA = new Set(["enum", "const", "default", "required", "security"]);

/**
 * The document without its prose, with the limits of each schema as its description, so that
 * generated code changes when the contract does and at no other time.
 */
export function meaningOf(document: Json): Json {
  return {
    ...(strip(document) as Json),
    info: { title: "", version: "" },
  };
}

function strip(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(strip);
  if (!isObject(value)) return value;
  const kept: Record<string, unknown> = {};
  for (const [key, child] of Object.entries(value)) {
    if (PROSE.has(key) || key.startsWith("x-")) continue;
    if (DATA.has(key)) kept[key] = child;
    else if (isNameMap(key, child)) kept[key] = stripEach(child);
    else kept[key] = strip(child);
  }
  const limits = limitsOf(value);
  return limits === "" ? kept : { description: limits, ...kept };
}

/** `parameters` is a list in an operation and a map of names in `components`. */
function isNameMap(key: string, child: unknown): child is Json {
  return (NAME_MAPS.has(key) || key === "parameters") && isObject(child);
}

function stripEach(names: Json): Json {
  return Object.fromEntries(
    Object.entries(names).map(([name, child]) => [name, strip(child)]),
  );
}

function limitsOf(schema: Json): string {
  const said: string[] = [];
  const range = (low: string, high: string, unit: string): void => {
    const [min, max] = [schema[low], schema[high]];
    if (min !== undefined && max !== undefined)
      said.push(`${String(min)} to ${String(max)}${unit}`);
    else if (min !== undefined) said.push(`at least ${String(min)}${unit}`);
    else if (max !== undefined) said.push(`at most ${String(max)}${unit}`);
  };
  range("minLength", "maxLength", " code points");
  range("minimum", "maximum", "");
  range("minItems", "maxItems", " items");
  range("minProperties", "maxProperties", " properties");
  if (typeof schema["pattern"] === "string")
    said.push(`matching \`${schema["pattern"]}\``);
  const text = said.join(", ");
  return text.charAt(0).toUpperCase() + text.slice(1);
}
