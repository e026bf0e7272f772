import { Decimal } from "../openapi/decimal.ts";
import { join } from "../openapi/pointer.ts";
import { UnusableDocument } from "./unusable-document.ts";

/** Refuses numbers that JavaScript doesn't have: generated code would compare with their neighbours. */
export function checkNumbers(value: unknown, at = ""): void {
  if (value instanceof Decimal)
    throw new UnusableDocument(at, {
      kind: "inexact-number",
      number: String(value),
    });
  if (typeof value === "object" && value !== null)
    for (const [key, child] of Object.entries(value))
      checkNumbers(child, join(at, key));
}
