import type { Parameter } from "../operation/model.ts";
import { writtenForm } from "../operation/serialization.ts";
import type { Json, JsonObject } from "../schema/index.ts";
import { spellingOf } from "../schema/value/readings.ts";

/** A scalar as it travels; objects and arrays inside of others have no form, so JSON stands in. */
export function plainText(value: Json): string {
  return spellingOf(value) ?? JSON.stringify(value);
}

/** The name and text pairs that a parameter becomes in a query or cookie. */
export function pairsOf(
  parameter: Parameter,
  value: Json,
): readonly (readonly [string, string])[] {
  const { name } = parameter;
  const form = writtenForm(parameter, shapeOf(value));
  if (parameter.serialization.media !== undefined) {
    return [[name, JSON.stringify(value)]];
  }
  if (isObject(value)) {
    const entries = Object.entries(value);
    if (form === "deepObject") {
      return entries.flatMap(([key, member]) =>
        bracketed(`${name}[${key}]`, member),
      );
    }
    if (form === "a pair a property") {
      return entries.map(([key, member]) => [key, plainText(member)]);
    }
  }
  if (isList(value) && form === "a pair an item") {
    return value.map((item) => [name, plainText(item)]);
  }
  return [[name, joined(value, SEPARATORS[form] ?? ",", "=")]];
}

/** The text that fills a placeholder or a header. */
export function textOf(parameter: Parameter, value: Json): string {
  const { name, serialization } = parameter;
  const { style, explode, media } = serialization;
  if (media !== undefined) return JSON.stringify(value);
  if (style === "label")
    return `.${joined(value, explode ? "." : ",", explode ? "=" : ",")}`;
  if (style === "matrix") {
    if (explode && isObject(value)) return `;${joined(value, ";", "=")}`;
    return explode && isList(value)
      ? value.map((item) => `;${name}=${plainText(item)}`).join("")
      : `;${name}=${joined(value, ",", ",")}`;
  }
  return joined(value, ",", explode ? "=" : ",");
}

const SEPARATORS: Readonly<Record<string, string>> = {
  spaces: " ",
  pipes: "|",
};

function shapeOf(value: Json): "scalar" | "array" | "object" {
  if (isList(value)) return "array";
  return isObject(value) ? "object" : "scalar";
}

function joined(value: Json, separator: string, equals: string): string {
  if (isList(value)) return value.map(plainText).join(separator);
  if (!isObject(value)) return plainText(value);
  return Object.entries(value)
    .map(([key, member]) => key + equals + plainText(member))
    .join(separator);
}

function bracketed(name: string, value: Json): [string, string][] {
  return isList(value)
    ? value.map((item) => [name, plainText(item)])
    : [[name, plainText(value)]];
}

function isList(value: Json): value is readonly Json[] {
  return Array.isArray(value);
}

function isObject(value: Json): value is JsonObject {
  return typeof value === "object" && value !== null && !isList(value);
}
