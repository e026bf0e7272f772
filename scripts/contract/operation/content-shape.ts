import { members, rawMember } from "../../openapi/members.ts";
import { resolve } from "../../openapi/references.ts";
import type { Located } from "../../openapi/located.ts";

/**
 * What a schema makes of content that is not JSON: it says nothing, says that
 * there are bytes or text, restricts them, or speaks of parts.
 */
type ContentShape =
  "anything" | "any bytes" | "any text" | "some text" | "structure";

const PARTS = [
  "properties",
  "required",
  "additionalProperties",
  "patternProperties",
  "items",
  "prefixItems",
];
const CHOICES = ["anyOf", "oneOf", "allOf"];
const RESTRICTIONS = [
  ...["anyOf", "oneOf", "not", "if", "enum", "const", "pattern"],
  ...["minLength", "maxLength", "contentEncoding", "minimum", "maximum"],
  ...["exclusiveMinimum", "exclusiveMaximum", "multipleOf"],
];
const MAX_DEPTH = 8;

/** Without a schema: anything. */
export function contentShape(
  schema: Located | undefined,
  depth = 0,
): ContentShape {
  const located = schema && resolve(schema);
  if (!located || depth > MAX_DEPTH) return "anything";
  const says = (keyword: string): boolean =>
    rawMember(located, keyword) !== undefined;
  const types = typesOf(located);
  const shapes = CHOICES.flatMap((keyword) =>
    members(rawMember(located, keyword)).map(([, branch]) =>
      contentShape(branch, depth + 1),
    ),
  );
  const hasParts = types.some((type) => type === "object" || type === "array");
  if (hasParts || PARTS.some(says) || shapes.includes("structure"))
    return "structure";
  if (RESTRICTIONS.some(says) || shapes.includes("some text"))
    return "some text";
  if (types.some((type) => !/^(string|null)$/.test(type))) return "some text";
  const format = rawMember(located, "format")?.value;
  if (format !== undefined && format !== "binary") return "some text";
  if (
    format === "binary" ||
    says("contentMediaType") ||
    shapes.includes("any bytes")
  )
    return "any bytes";
  return types.length > 0 || shapes.includes("any text")
    ? "any text"
    : "anything";
}

function typesOf(located: Located): readonly string[] {
  const type = rawMember(located, "type")?.value;
  return [type].flat().filter((name) => typeof name === "string");
}
