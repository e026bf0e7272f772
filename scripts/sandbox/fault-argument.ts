import type { Fault, Phase } from "../../src/sandbox/index.ts";

export const faultSyntax =
  "refuse, drop:<when>, stall:<when> (before, after, headers or body), late:<number of requests>, status:<200 to 599>, redirect:<url>, empty, wrong-type, truncate or none";

/** Reads `kind` or `kind:argument`; `undefined` stands for an argument that means nothing. */
export function faultFrom(text: string): Fault | null | undefined {
  const [kind, ...rest] = text.split(":");
  const argument = rest.join(":");
  switch (kind) {
    case "none":
      return argument === "" ? null : undefined;
    case "refuse":
    case "empty":
    case "wrong-type":
    case "truncate":
      return argument === "" ? { kind } : undefined;
    case "drop":
    case "stall":
      return isPhase(argument) ? { kind, when: argument } : undefined;
    case "late":
      return /^[1-9]\d{0,9}$/.test(argument)
        ? { kind, requests: Number(argument) }
        : undefined;
    case "status":
      return /^[2-5]\d\d$/.test(argument)
        ? { kind, status: Number(argument) }
        : undefined;
    case "redirect":
      return URL.canParse(argument) ? { kind, to: argument } : undefined;
    default:
      return undefined;
  }
}

function isPhase(text: string): text is Phase {
  return ["before", "after", "headers", "body"].includes(text);
}
