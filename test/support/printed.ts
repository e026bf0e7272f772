import { inspect } from "node:util";
import { withNodeStacks } from "./node-stacks.ts";

/** Everything that the usual ways of printing, logging and copying a value would show. */
export function printed(value: unknown): string {
  const prints = [
    () => inspect(value, { depth: Infinity, showHidden: true }),
    () =>
      inspect(value, {
        depth: Infinity,
        showHidden: true,
        customInspect: false,
        getters: true,
      }),
    () => inspect({ ...(value as object) }, { depth: Infinity }),
    () => JSON.stringify(value),
    () => JSON.stringify({ ...(value as object) }),
    () => String(value),
    () => `${value}`,
    () => Object.entries(value as object).join(),
    () =>
      inspect(structuredClone(value), { depth: Infinity, showHidden: true }),
    () => inspect((value as Error).stack),
    () =>
      inspect((value as Error).cause, { depth: Infinity, showHidden: true }),
  ];
  return withNodeStacks(() => prints.map(shown).join("\n"));
}

/** Functions can't be cloned; what is said about it counts as printed. */
function shown(print: () => string): string {
  try {
    return print();
  } catch (error) {
    return inspect(error);
  }
}
