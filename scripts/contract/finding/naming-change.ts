import type { Pair } from "../operation/match.ts";
import type { Change } from "./change.ts";
import { compatibleResponse } from "./rule-kinds.ts";

export const NAMING_RULES = {
  idRenamed: compatibleResponse(
    "operation-id-renamed",
    "the operationId differs; generated names may follow it",
    "The operationId differs. It never travels, but generators name functions by it.",
    {
      whom: "Nobody on the wire. Whoever generates code gets another name.",
      consumer: "Follow the name when you generate anew.",
    },
  ),
  deprecated: compatibleResponse(
    "operation-became-deprecated",
    "the operation is marked as deprecated",
    "The operation is marked with `deprecated: true`.",
    {
      whom: "Nobody yet.",
      consumer: "Plan to leave it; find what takes its place.",
    },
  ),
  parameterRenamed: compatibleResponse(
    "request-parameter-renamed",
    "a path placeholder has another name; generated names may follow it",
    "A placeholder of the path has another name. Placeholders count by position, but generators name parameters by them.",
    {
      whom: "Nobody on the wire. Whoever generates code gets another name.",
      consumer: "Follow the name when you generate anew.",
    },
  ),
};

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
    changes.push({ ...whole, rule: NAMING_RULES.idRenamed, args });
  }
  if (!base.deprecated && revised.deprecated) {
    changes.push({ ...whole, rule: NAMING_RULES.deprecated, args: {} });
  }
  for (const { slot, base: counterpart, revised: there } of path) {
    if (counterpart.kind !== "parameter") continue;
    const here = counterpart.parameter;
    if (here.name === there.name) continue;
    changes.push({
      rule: NAMING_RULES.parameterRenamed,
      base: here.pointer,
      revised: there.pointer,
      at: slot,
      args: { base: here.name, revised: there.name },
    });
  }
  return changes;
}
