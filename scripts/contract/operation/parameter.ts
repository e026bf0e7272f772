import type { Parameter, ParameterPlace, Serialization } from "./model.ts";
import { flag, members, rawMember, textAt } from "../../openapi/members.ts";
import { resolve } from "../../openapi/references.ts";
import type { Located } from "../../openapi/located.ts";
import { declaredExamples } from "./example.ts";

const DEFAULT_STYLE: Record<ParameterPlace, string> = {
  path: "simple",
  query: "form",
  header: "simple",
  cookie: "form",
};

// OpenAPI: "If in is header and the name field is Accept, Content-Type or
// Authorization, the parameter definition SHALL be ignored."
const IGNORED_HEADERS = new Set(["accept", "content-type", "authorization"]);

/** Types of which a value is one text. */
const SCALARS: ReadonlySet<string> = new Set([
  "string",
  "integer",
  "number",
  "boolean",
]);

/** Those of the path item and of the operation, which override them by place and name. */
export function readParameters(
  pathItem: Located,
  operation: Located,
  placeholders: readonly string[],
): readonly Parameter[] {
  const found = new Map<string, Parameter>();
  for (const owner of [pathItem, operation]) {
    for (const [, located] of members(rawMember(owner, "parameters"))) {
      const parameter = readParameter(located, placeholders);
      if (parameter)
        found.set(`${parameter.place} ${parameter.key}`, parameter);
    }
  }
  return [...found.values()];
}

/** A Header Object; its name is the key of the map it stands in. */
export function readHeader(
  name: string,
  located: Located,
): Parameter | undefined {
  if (name.toLowerCase() === "content-type") return undefined;
  return parameterOf(located, "header", name, name.toLowerCase());
}

function readParameter(
  located: Located,
  placeholders: readonly string[],
): Parameter | undefined {
  const place = textAt(located, "in");
  const name = textAt(located, "name");
  if (name === undefined) return undefined;
  switch (place) {
    case "path": {
      const position = placeholders.indexOf(name);
      if (position === -1) return undefined;
      return parameterOf(located, place, name, String(position));
    }
    case "header": {
      const key = name.toLowerCase();
      if (IGNORED_HEADERS.has(key)) return undefined;
      return parameterOf(located, place, name, key);
    }
    case "query":
    case "cookie":
      return parameterOf(located, place, name, name);
    default:
      return undefined;
  }
}

function parameterOf(
  located: Located,
  place: ParameterPlace,
  name: string,
  key: string,
): Parameter {
  const content = members(rawMember(located, "content"))[0];
  const schema = rawMember(content?.[1] ?? located, "schema");
  const type = scalarIn(schema);
  return {
    pointer: located.pointer,
    place,
    name,
    key,
    required: place === "path" || (flag(located, "required") ?? false),
    serialization: serializationOf(located, place, content?.[0]),
    allowEmptyValue:
      place === "query" && (flag(located, "allowEmptyValue") ?? false),
    ...(schema && { schema }),
    ...(type !== undefined && { type }),
    examples: declaredExamples(content?.[1] ?? located),
  };
}

/** The type of what is always one text; what may be null may also not be sent. */
export function scalarIn(schema: Located | undefined): string | undefined {
  const settled = schema && resolve(schema);
  const type = textAt(settled, "type");
  const isScalar = type !== undefined && SCALARS.has(type);
  return isScalar && !flag(settled, "nullable") ? type : undefined;
}

function serializationOf(
  located: Located,
  place: ParameterPlace,
  media: string | undefined,
): Serialization {
  const style = textAt(located, "style") ?? DEFAULT_STYLE[place];
  const explode =
    flag(located, "explode") ?? (style === "form" || style === "deepObject");
  return { style, explode, ...(media !== undefined && { media }) };
}

/** A path placeholder that nothing describes: any text. */
export function undeclaredPlaceholder(
  owner: Located,
  name: string,
  position: number,
): Parameter {
  return {
    pointer: owner.pointer,
    place: "path",
    name,
    key: String(position),
    required: true,
    serialization: { style: "simple", explode: false },
    allowEmptyValue: false,
    examples: [],
  };
}
