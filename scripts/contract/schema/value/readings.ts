import { isNumber, numberFrom } from "../../../openapi/decimal.ts";
import { plainNumeral } from "./numerals.ts";
import type { Json } from "../types.ts";

/** How a scalar is spelled when it travels as text; `undefined` for what has no such spelling. */
export function spellingOf(value: Json): string | undefined {
  if (value === null) return "null";
  if (typeof value === "string") return value;
  if (isNumber(value)) return plainNumeral(value);
  return typeof value === "object" ? undefined : String(value);
}

/** All JSON values which are the same text as this one, itself first. */
export function readings(value: Json): Json[] {
  const text = spellingOf(value);
  if (text === undefined) return [value];
  const all: Json[] = [value];
  if (typeof value !== "string") all.push(text);
  else if (text === "true" || text === "false") all.push(text === "true");
  else if (text === "null") all.push(null);
  else {
    const number = numberFrom(text);
    if (number !== undefined) all.push(number);
  }
  return all;
}

/** What a JSON text stands for; itself, where it is none. */
export function jsonIn(text: Json): Json {
  if (typeof text !== "string") return text;
  try {
    return JSON.parse(text) as Json;
  } catch {
    return text;
  }
}
