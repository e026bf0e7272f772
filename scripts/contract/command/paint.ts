import { styleText } from "node:util";
import type { Style } from "../report/text.ts";

const STYLES = {
  breaking: ["bold", "red"],
  undecided: ["bold", "yellow"],
  accepted: ["bold", "blue"],
  compatible: ["green"],
  bold: ["bold"],
} as const satisfies Readonly<Record<Style, readonly string[]>>;

/** Colours a text for a terminal. */
export function paint(style: Style, text: string): string {
  return styleText([...STYLES[style]], text, { validateStream: false });
}

/** Whether a stream's reader wants colours: https://no-color.org, and Node's own FORCE_COLOR. */
export function wantsColour(
  isTerminal: boolean,
  env: Readonly<Record<string, string | undefined>>,
): boolean {
  if (env["NO_COLOR"] !== undefined && env["NO_COLOR"] !== "") return false;
  const force = env["FORCE_COLOR"];
  if (force !== undefined) return force !== "0" && force !== "false";
  return isTerminal && env["TERM"] !== "dumb";
}
