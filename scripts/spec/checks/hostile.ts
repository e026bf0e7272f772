import { meaningOf } from "../../codegen/meaning.ts";
import type { Fault } from "../fault.ts";
import { isObject, type JsonObject, pointerTo } from "../slicing/json.ts";

/** What ends a comment, a string or a template in TypeScript, or a line in none but some readers. */
const BREAKOUTS: readonly (readonly [name: string, RegExp])[] = [
  ["*/", /\*\//],
  ["`", /`/],
  ["${", /\$\{/],
  ["a line separator", /[\u2028\u2029]/],
  ["a control character", /[\0-\x1f\x7f]/],
];

/** Finds text that could break out of the code it is written into. */
export function findHostileText(slice: JsonObject): Fault[] {
  const faults: Fault[] = [];

  function check(text: string, pointer: string): void {
    for (const [found, pattern] of BREAKOUTS) {
      if (pattern.test(text)) {
        faults.push({ kind: "hostile-text", found, from: pointer });
      }
    }
  }

  function visit(value: unknown, pointer: string): void {
    if (typeof value === "string") return check(value, pointer);
    if (typeof value !== "object" || value === null) return;
    for (const [key, child] of Object.entries(value)) {
      const at = pointerTo(pointer, key);
      if (isObject(value)) check(key, at);
      // The generator's own summary of limits, which quotes patterns.
      if (key !== "description" || typeof child !== "string") visit(child, at);
    }
  }

  // Prose and examples never reach generated code, and may say what they like.
  visit(meaningOf(slice), "");
  return faults;
}
