import type { Advice } from "../finding/rule.ts";

/** Whom a finding concerns and what to do, each under what its reader would ask. */
export function answersOf({
  whom,
  publisher,
  consumer,
}: Advice): readonly (readonly [question: string, answer: string])[] {
  return [
    ["Whom it breaks", whom],
    ["If the API is yours", publisher],
    ["If you call it", consumer],
  ];
}
