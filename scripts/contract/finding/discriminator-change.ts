import type { Direction } from "../schema/index.ts";
import { type Moved, movedBetween } from "../schema/pairs/moved.ts";
import type { SchemaPair } from "../schema/pairs/walk.ts";
import type { IdentityOf } from "../schema/pairs/partners.ts";
import {
  bySide,
  type Change,
  type CheckableChange,
  type SchemaChange,
  type Shift,
} from "./change.ts";
import { undecided } from "./rule-kinds.ts";
import type { Rule } from "./rule.ts";

export const DISCRIMINATOR_RULES = {
  request: undecided(
    "request-discriminator-changed",
    "a discriminator no longer chooses as before",
    "The `discriminator` leads a value to another alternative than before, or nowhere: another property, a key that is gone, a component renamed without a mapping.",
    {
      publisher:
        "Write a `mapping` that keeps every old key, or pin each alternative with a `const`.",
    },
  ),
  response: undecided(
    "response-discriminator-changed",
    "a discriminator chooses what it did not choose before",
    "The `discriminator` may name what it did not name before: readers that choose a class by it find none.",
    {
      publisher:
        "Write a `mapping` that keeps every old key, or pin each alternative with a `const`.",
      consumer: "Give the choice by the discriminator a default.",
    },
  ),
};

/** JSON Schema doesn't see which alternative a value was meant for, so that no validator could confirm a break. */
export function changedDiscriminators(
  direction: Direction,
  { base, revised }: SchemaPair,
  identify: IdentityOf,
): readonly SchemaChange[] {
  const isRequest = direction === "request";
  const [writer, reader] = isRequest ? [base, revised] : [revised, base];
  const shift = isRequest ? "narrowed" : "widened";
  return movedBetween(writer, reader, identify).map((moved) => {
    const sent = moved.writer?.at.pointer ?? writer.origins[0]?.pointer ?? "";
    const taken = moved.reader.at.pointer;
    return {
      rule: DISCRIMINATOR_RULES[direction],
      ...bySide(shift, sent, taken),
      args: argsOf(moved, shift),
    };
  });
}

function argsOf({ writer, reader, values }: Moved, shift: Shift) {
  if (values.length > 0) return { property: reader.property, values };
  return bySide(shift, writer?.property ?? null, reader.property);
}

/** Leaves out the doubt that the questions have of the same union: it is the same change. */
export function withoutDoubts(
  changes: readonly CheckableChange[],
  reported: readonly Change[],
): readonly CheckableChange[] {
  const unions = new Set(
    reported
      .filter(({ rule }) => isAboutDiscriminator(rule))
      .flatMap(({ base, revised }) => [base, revised].map(ownerOf)),
  );
  return changes.filter(
    ({ change: { base, revised, args } }) =>
      args["reason"] !== "discriminator" ||
      ![base, revised].some((pointer) => unions.has(ownerOf(pointer))),
  );
}

function isAboutDiscriminator(rule: Rule): boolean {
  return (
    rule === DISCRIMINATOR_RULES.request ||
    rule === DISCRIMINATOR_RULES.response
  );
}

function ownerOf(pointer: string | undefined): string | undefined {
  return pointer?.replace(/\/discriminator$/, "");
}
