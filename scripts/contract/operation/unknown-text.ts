import { at, text, type Draft } from "../schema/index.ts";
import { valuePointer, type DeclaredParameter } from "./parameter-draft.ts";
import { writtenForm, type ValueShape } from "./serialization.ts";

/** Whether nothing tells which texts values of these shapes become. */
export function isUnknown(
  side: DeclaredParameter,
  shapes: readonly ValueShape[],
): boolean {
  return formsOf(side, shapes).some((form) => form.startsWith("content "));
}

/**
 * Some text of which nothing is known but how it came about: what depends on
 * more is undecided. `undefined` where the values are texts by themselves.
 */
export function unknownText(
  side: DeclaredParameter,
  shapes: readonly ValueShape[],
): Draft | undefined {
  const forms = formsOf(side, shapes).filter((form) => form !== "plain");
  return forms.length === 0
    ? undefined
    : text(
        at(valuePointer(side.parameter), {
          type: "string",
          format: [...new Set(forms)].join(", "),
        }),
      );
}

function formsOf(
  { parameter }: DeclaredParameter,
  shapes: readonly ValueShape[],
): string[] {
  return shapes.map((shape) => writtenForm(parameter, shape));
}
