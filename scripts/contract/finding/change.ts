import type { Draft, Json, Premise } from "../schema/index.ts";
import type { Rule } from "./rule.ts";

/** What differs; which members are there depends on the rule. */
export type Args = Readonly<Record<string, Json>>;

/** A difference in one operation, not yet confirmed. */
export interface Change {
  readonly rule: Rule;
  readonly base?: string;
  readonly revised?: string;
  readonly at: string;
  readonly args: Args;
  /** A whole request or response that one side describes and the other refuses. */
  readonly value?: Json;
  /** What has to be taken for granted for it. */
  readonly premises?: readonly Premise[];
}

/** The schemas that prove a witness: one describes it, the other refuses it. */
export interface WitnessCheck {
  readonly describedBy: Draft;
  /** Absent where the operation is gone. */
  readonly refusedBy?: Draft;
}

/** A change, with what its witness can be checked against if it may be a break. */
export interface CheckableChange {
  readonly change: Change;
  readonly check?: WitnessCheck;
}

/** A change of schemas, wherever they are used. */
export type SchemaChange = Omit<Change, "at" | "value" | "premises">;

/** `narrowed`: the base has values that the revised document lacks; `widened`: the other way round. */
export type Shift = "narrowed" | "widened";

/** By sides: where something was narrowed it is the base's writer whom the revised reader refuses. */
export function bySide<Value>(
  shift: Shift,
  writer: Value,
  reader: Value,
): { readonly base: Value; readonly revised: Value } {
  return shift === "narrowed"
    ? { base: writer, revised: reader }
    : { base: reader, revised: writer };
}

/** The same of both sides. */
export function ofBoth<Side, Value>(
  { base, revised }: { readonly base: Side; readonly revised: Side },
  valueOf: (side: Side) => Value,
): { readonly base: Value; readonly revised: Value } {
  return { base: valueOf(base), revised: valueOf(revised) };
}
