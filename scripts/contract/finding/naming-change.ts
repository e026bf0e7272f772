import type { Pair } from "../operation/match.ts";
import type { Change } from "./types.ts";

/** What the wire does not show, but generated code may. */
export function namingChanges({
  base,
  revised,
  path,
}: Pair): readonly Change[] {
  const changes: Change[] = [];
  const whole = { base: base.pointer, revised: revised.pointer, at: "" };
  if (base.operationId !== revised.operationId) {
    const args = {
      base: base.operationId ?? null,
      revised: revised.operationId ?? null,
    };
    changes.push({ ...whole, id: "operation-id-renamed", args });
  }
  if (!base.deprecated && revised.deprecated) {
    changes.push({ ...whole, id: "operation-became-deprecated", args: {} });
  }
  for (const { slot, base: filler, revised: there } of path) {
    if (filler.kind !== "parameter") continue;
    const here = filler.parameter;
    if (here.name === there.name) continue;
    changes.push({
      id: "request-parameter-renamed",
      base: here.pointer,
      revised: there.pointer,
      at: slot,
      args: { base: here.name, revised: there.name },
    });
  }
  return changes;
}
