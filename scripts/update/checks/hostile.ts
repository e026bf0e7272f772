import { meaningOf } from "../../codegen/meaning.ts";
import type { UpdateFault } from "../fault.ts";
import { isObject, type UnknownObject } from "../../openapi/json.ts";
import { join } from "../../openapi/pointer.ts";

type Breakout = readonly [name: string, expression: RegExp];

/** What is a new line in TypeScript, or to some of its readers, or to a terminal. */
const LINES: readonly Breakout[] = [
  ["a line separator", /[\u2028\u2029]/],
  ["a control character", /[\0-\x1f\x7f]/],
];

/** What ends a comment, a string or a template in TypeScript. */
const ENDS: readonly Breakout[] = [
  ["*/", /\*\//],
  ["`", /`/],
  ["${", /\$\{/],
];

/** Finds text that could break out of the code it is written into. */
export function findHostileText(slice: UnknownObject): UpdateFault[] {
  const faults: UpdateFault[] = [];

  function check(text: string, from: string, isPattern: boolean): void {
    // Real patterns hold `)*/`, and generators know how to write any pattern.
    for (const [found, expression] of isPattern ? LINES : [...LINES, ...ENDS]) {
      if (expression.test(text)) {
        faults.push({ kind: "hostile-text", found, from });
      }
    }
  }

  function visit(value: unknown, pointer: string, under: string): void {
    if (typeof value === "string") {
      check(value, pointer, under === "pattern");
    } else if (typeof value === "object" && value !== null) {
      for (const [key, child] of Object.entries(value)) {
        const at = join(pointer, key);
        if (isObject(value)) check(key, at, under === "patternProperties");
        // The generator's own summary of limits, which quotes patterns.
        if (key !== "description" || typeof child !== "string") {
          visit(child, at, key);
        }
      }
    }
  }

  // Prose and examples never reach generated code, and may say what they like.
  visit(meaningOf(slice), "", "");
  return faults;
}
