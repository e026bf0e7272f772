import { isObject } from "../../openapi/json.ts";
import { canonicalMedia } from "./media.ts";
import type { Parameter } from "./model.ts";

/** The shapes that serialise differently. */
export const SHAPES = ["scalar", "array", "object"] as const;
export type ValueShape = (typeof SHAPES)[number];

export function valueShape(value: unknown): ValueShape {
  if (Array.isArray(value)) return "array";
  return isObject(value) ? "object" : "scalar";
}

export const JSON_TYPES: Record<ValueShape, readonly string[]> = {
  scalar: ["string", "number", "boolean"],
  array: ["array"],
  object: ["object"],
};

/** Separators of lists and objects that are written in one text. */
export const SEPARATORS: Readonly<Record<string, string>> = {
  commas: ",",
  spaces: " ",
  pipes: "|",
};

/** A name for how a value of the shape is written: equal names, equal text. */
export function writtenForm(parameter: Parameter, shape: ValueShape): string {
  const { place, serialization } = parameter;
  const { style, explode, media } = serialization;
  if (media !== undefined) return formOfMedia(media, shape);
  if (style === "label" || style === "matrix") {
    return shape === "scalar" || !explode ? style : `${style} exploded`;
  }
  if (shape === "scalar") return "plain";
  if (shape === "object" && style === "deepObject") return "deepObject";
  if (place === "path" || place === "header") {
    return shape === "object" && explode ? "commas, exploded" : "commas";
  }
  if (explode)
    return shape === "object" ? "a pair a property" : "a pair an item";
  const separators: Record<string, string> = {
    spaceDelimited: "spaces",
    pipeDelimited: "pipes",
  };
  return separators[style] ?? "commas";
}

/** Whether the value is one of JSON, rather than the text that it is written as. */
export function isTyped({ serialization: { media } }: Parameter): boolean {
  return media !== undefined && !isPlain(media);
}

function formOfMedia(media: string, shape: ValueShape): string {
  const name = canonicalMedia(media);
  if (/^application\/([^;]+\+)?json(;|$)/.test(name)) return "JSON";
  return isPlain(media) && shape === "scalar" ? "plain" : `content ${name}`;
}

function isPlain(media: string): boolean {
  return /^text\/plain(;|$)/.test(canonicalMedia(media));
}
