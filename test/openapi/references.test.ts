import { expect, test } from "vitest";
import { wholeOf } from "../../scripts/openapi/located.ts";
import {
  type LostReference,
  resolve,
} from "../../scripts/openapi/references.ts";

const ROOT = {
  target: { type: "string" },
  once: { $ref: "#/target" },
  twice: { $ref: "#/once" },
  spelt: { $ref: "#/%74arget" },
  named: { $anchor: "here", type: "integer" },
  anchored: { $ref: "#here" },
  gone: { $ref: "#/nowhere" },
  outside: { $ref: "other.yaml#/a" },
  itself: { $ref: "#/itself" },
  left: { $ref: "#/right" },
  right: { $ref: "#/left" },
  number: { $ref: 1 },
};

/** Where following ends, or why it doesn't. */
function ended(name: keyof typeof ROOT): string | LostReference {
  const at = { root: ROOT, pointer: `/${name}`, value: ROOT[name] };
  const found = resolve(at, (fault) => fault);
  return "pointer" in found ? found.pointer : found;
}

test.each([
  ["target", "/target"],
  ["once", "/target"],
  ["twice", "/target"],
  ["spelt", "/target"],
  ["anchored", "/named"],
  ["number", "/number"],
] as const)("from %s it leads to %s", (name, pointer) => {
  expect(ended(name)).toBe(pointer);
});

test.each([
  ["gone", "dangling-reference", "#/nowhere"],
  ["outside", "outside-reference", "other.yaml#/a"],
  ["itself", "reference-cycle", "#/itself"],
  ["left", "reference-cycle", "#/right"],
] as const)("from %s it leads nowhere: %s", (name, kind, reference) => {
  expect(ended(name)).toEqual({ kind, reference });
});

test("what can't be followed is undefined where nobody asks why, and thrown where somebody throws", () => {
  const gone = { ...wholeOf(ROOT), value: ROOT.gone };
  expect(resolve(gone)).toBeUndefined();
  const fail = ({ reference }: LostReference): never => {
    throw new Error(reference);
  };
  expect(() => resolve(gone, fail)).toThrow("#/nowhere");
});
