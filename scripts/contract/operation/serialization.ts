import type { Parameter } from "./model.ts";

/** The shapes that serialise differently. */
export const SHAPES = ["scalar", "array", "object"] as const;
export type Shape = (typeof SHAPES)[number];

/** A name for how a value of the shape is written: equal names, equal text. */
export function writtenForm(parameter: Parameter, shape: Shape): string {
  const { place, serialization } = parameter;
  const { style, explode, media } = serialization;
  if (media !== undefined) return `content ${media.toLowerCase()}`;
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
