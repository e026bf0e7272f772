import { jsonText } from "../../openapi/json.ts";
import type { Parameter } from "../operation/model.ts";
import {
  SEPARATORS,
  valueShape,
  writtenForm,
} from "../operation/serialization.ts";
import type { Json } from "../schema/index.ts";
import { isJsonObject } from "../schema/value/json.ts";
import { spellingOf } from "../schema/value/readings.ts";

/** How a part of a text is kept from reading as a separator. */
type Escape = (text: string) => string;

const asIs: Escape = (text) => text;

/** The name and text pairs that a parameter becomes in a query or cookie, as RFC 6570 writes them. */
export function pairsOf(
  parameter: Parameter,
  value: Json,
): readonly (readonly [string, string])[] {
  const name = encodeURIComponent(parameter.name);
  const form = writtenForm(parameter, valueShape(value));
  const plain = (part: Json): string => encodeURIComponent(plainText(part));
  if (form === "JSON") return [[name, encodeURIComponent(jsonText(value))]];
  if (isJsonObject(value)) {
    const entries = Object.entries(value);
    if (form === "deepObject") {
      return entries.flatMap(([key, member]) =>
        listed(member).map((item): [string, string] => [
          `${name}[${encodeURIComponent(key)}]`,
          plain(item),
        ]),
      );
    }
    if (form === "a pair a property") {
      return entries.map(([key, member]) => [
        encodeURIComponent(key),
        plain(member),
      ]);
    }
  }
  if (isList(value) && form === "a pair an item") {
    return value.map((item) => [name, plain(item)]);
  }
  // A blank is no character of a URL, not even as a separator.
  const separator = (SEPARATORS[form] ?? ",").replace(" ", "%20");
  return [[name, joined(value, separator, separator, encodeURIComponent)]];
}

/** The text that fills a placeholder, as RFC 6570 writes it. */
export function segmentOf(parameter: Parameter, value: Json): string {
  return textOf(parameter, value, encodeURIComponent);
}

/** The text of a header: nothing in it is escaped. */
export function headerText(parameter: Parameter, value: Json): string {
  return textOf(parameter, value, asIs);
}

function textOf(parameter: Parameter, value: Json, escape: Escape): string {
  const { serialization } = parameter;
  const { style, explode } = serialization;
  const form = writtenForm(parameter, valueShape(value));
  if (form === "JSON") return escape(inAscii(jsonText(value)));
  const name = escape(parameter.name);
  if (style === "label")
    return `.${joined(value, explode ? "." : ",", explode ? "=" : ",", escape)}`;
  if (style === "matrix") {
    if (explode && isJsonObject(value))
      return `;${joined(value, ";", "=", escape)}`;
    return explode && isList(value)
      ? value.map((item) => `;${name}=${escape(plainText(item))}`).join("")
      : `;${name}=${joined(value, ",", ",", escape)}`;
  }
  return joined(value, ",", explode ? "=" : ",", escape);
}

function joined(
  value: Json,
  separator: string,
  equals: string,
  escape: Escape,
): string {
  const plain = (part: Json): string => escape(plainText(part));
  if (!isJsonObject(value)) return listed(value).map(plain).join(separator);
  return Object.entries(value)
    .map(([key, member]) => escape(key) + equals + plain(member))
    .join(separator);
}

/** A scalar as it travels; objects and arrays inside of others have no form, so JSON stands in. */
function plainText(value: Json): string {
  return spellingOf(value) ?? jsonText(value);
}

function inAscii(json: string): string {
  return json.replace(
    /[^ -~]/g,
    (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
}

function listed(value: Json): readonly Json[] {
  return isList(value) ? value : [value];
}

function isList(value: Json): value is readonly Json[] {
  return Array.isArray(value);
}
