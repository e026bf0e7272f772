import { holdingOf } from "../openapi/grammar.ts";
import { isObject, type UnknownObject } from "../openapi/json.ts";

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

/** Members of JSON Schema's predecessors, which OpenAPI 3.1 gives no meaning; our tools give them one, or refuse them. */
const NO_KEYWORD = new Set(["nullable", "dependencies", "id"]);

/**
 * The document without its prose, with the limits of each schema as its description, so that
 * generated code changes when the contract does and at no other time.
 */
export function meaningOf(document: UnknownObject): UnknownObject {
  return {
    ...(strip(document, "") as UnknownObject),
    info: { title: "", version: "" },
  };
}

/** `under` is the keyword that the value stands under; empty under a name. */
function strip(value: unknown, under: string): unknown {
  if (Array.isArray(value)) return value.map((item) => strip(item, under));
  if (!isObject(value)) return value;
  const kept = Object.entries(value)
    .filter(([key]) => !isMeaningless(key))
    .map(([key, child]) => [key, stripMember(child, key, under)] as const);
  const limits = limitsOf(value);
  return Object.fromEntries(
    limits === "" ? kept : [["description", limits], ...kept],
  );
}

function isMeaningless(key: string): boolean {
  return PROSE.has(key) || NO_KEYWORD.has(key) || key.startsWith("x-");
}

function stripMember(child: unknown, key: string, under: string): unknown {
  const holding = holdingOf(key, child);
  if (holding === "data") return child;
  return holding === "names"
    ? stripEach(child as UnknownObject, key, under)
    : strip(child, key);
}

/** Among paths and an operation's responses, `x-` marks an extension; elsewhere it begins a name. */
function stripEach(
  names: UnknownObject,
  key: string,
  under: string,
): UnknownObject {
  const extensible =
    key === "paths" || (key === "responses" && under !== "components");
  return Object.fromEntries(
    Object.entries(names)
      .filter(([name]) => !(extensible && name.startsWith("x-")))
      .map(([name, child]) => [name, strip(child, "")]),
  );
}

function limitsOf(schema: UnknownObject): string {
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
