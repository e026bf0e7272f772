import { isIPv4 } from "node:net";
import type {
  Json,
  JsonObject,
} from "../../../scripts/contract/schema/index.ts";
import type { Side } from "./pairs.ts";
import { isObject } from "./places.ts";

/** What a schema makes of a text; written without a look at the engine. */
export interface TextMeaning {
  /** Whether a client to whom the schema is given may write it. */
  sends(text: string): boolean;
  /** Whether a server reads any of its values from it. */
  accepts(text: string): boolean;
}

export function meaningOf({ schema, definitions }: Side): TextMeaning {
  const holds = (value: Json): boolean => isValid(schema, value, definitions);
  return {
    sends: (text) =>
      readingsOf(text).some((value) => spelled(value) === text && holds(value)),
    accepts: (text) => readingsOf(text).some(holds),
  };
}

/** Integers of any size are written in digits. */
function spelled(value: Json): string {
  return String(Number.isInteger(value) ? BigInt(Number(value)) : value);
}

/** The same texts are put to every pair, and the same patterns to every text. */
function once<Result>(
  make: (text: string) => Result,
): (text: string) => Result {
  const made = new Map<string, Result>();
  return (text) => {
    if (!made.has(text)) made.set(text, make(text));
    return made.get(text)!;
  };
}

const readingsOf = once(readings);
const compiled = once((pattern) => new RegExp(pattern, "u"));

/** JSON's own idea of what a text spells, beside the text itself. */
function readings(text: string): Json[] {
  try {
    const value = JSON.parse(text) as Json;
    const isTrimmed = text === text.trim();
    const isScalar = typeof value !== "string" && typeof value !== "object";
    return isTrimmed && (isScalar || value === null) ? [text, value] : [text];
  } catch {
    return [text];
  }
}

/** JSON Schema for scalars: keywords of arrays and objects let all of them pass. */
function isValid(schema: Json, value: Json, definitions: JsonObject): boolean {
  if (!isObject(schema)) return schema === true;
  const holds = (part: Json): boolean => isValid(part, value, definitions);
  return Object.entries(schema).every(([keyword, told]) => {
    switch (keyword) {
      case "$ref":
        return holds(definitions[String(told).slice("#/$defs/".length)]!);
      case "allOf":
        return (told as Json[]).every(holds);
      case "anyOf":
        return (told as Json[]).some(holds);
      case "oneOf":
        return (told as Json[]).filter(holds).length === 1;
      case "not":
        return !holds(told);
      case "if":
        return holds(schema[holds(told) ? "then" : "else"] ?? true);
      case "type":
        return [told].flat().some((name) => typesOf(value).includes(name));
      case "enum":
        return (told as Json[]).includes(value);
      case "const":
        return told === value;
      default:
        if (typeof value === "string") return holdsFor(keyword, told, value);
        return typeof value !== "number" || isWithin(keyword, told, value);
    }
  });
}

function typesOf(value: Json): Json[] {
  if (value === null) return ["null"];
  return Number.isInteger(value) ? ["number", "integer"] : [typeof value];
}

function holdsFor(keyword: string, told: Json, text: string): boolean {
  if (keyword === "minLength") return [...text].length >= Number(told);
  if (keyword === "maxLength") return [...text].length <= Number(told);
  if (keyword === "format") return FORMATS[String(told)]?.(text) ?? true;
  return keyword !== "pattern" || compiled(String(told)).test(text);
}

const FORMATS: Readonly<Record<string, (text: string) => boolean>> = {
  date: (text) =>
    /^\d{4}-\d\d-\d\d$/.test(text) &&
    new Date(`${text}T00:00Z`).toJSON()?.startsWith(text),
  ipv4: isIPv4,
  uuid: (text) => /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(text),
  byte: (text) => Buffer.from(text, "base64").toString("base64") === text,
};

function isWithin(keyword: string, told: Json, value: number): boolean {
  const bound = Number(told);
  switch (keyword) {
    case "minimum":
      return value >= bound;
    case "maximum":
      return value <= bound;
    case "exclusiveMinimum":
      return value > bound;
    case "exclusiveMaximum":
      return value < bound;
    case "multipleOf":
      return scaled(value) % scaled(bound) === 0n;
    case "format":
      return told !== "int32" || (value >= -(2 ** 31) && value <= 2 ** 31 - 1);
    default:
      return true;
  }
}

/** Whole, so that a remainder is exact. */
function scaled(value: number): bigint {
  const [mantissa = "", exponent = "0"] = String(value).split("e");
  const [whole = "", part = ""] = mantissa.split(".");
  const zeros = 40 + Number(exponent) - part.length;
  return BigInt(whole + part) * 10n ** BigInt(zeros);
}
