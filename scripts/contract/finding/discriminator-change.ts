import type { Direction } from "../schema/index.ts";
import { type Moved, movedBetween } from "../schema/pairs/moved.ts";
import type { SchemaPair } from "../schema/pairs/walk.ts";
import type { IdentityOf } from "../schema/pairs/partners.ts";
import type { Change, CheckableChange, SchemaChange } from "./change.ts";
import { undecided, type Rule } from "./rule.ts";

export const DISCRIMINATOR_RULES = {
  request: undecided(
    "request-discriminator-changed",
    "a discriminator no longer chooses as before",
  ),
  response: undecided(
    "response-discriminator-changed",
    "a discriminator chooses what it did not choose before",
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
  return movedBetween(writer, reader, identify).map((moved) => {
    const sent = moved.writer?.at.pointer ?? writer.origins[0]?.pointer ?? "";
    const taken = moved.reader.at.pointer;
    return {
      rule: DISCRIMINATOR_RULES[direction],
      base: isRequest ? sent : taken,
      revised: isRequest ? taken : sent,
      args: argsOf(moved, isRequest),
    };
  });
}

function argsOf({ writer, reader, values }: Moved, isRequest: boolean) {
  if (values.length > 0) return { property: reader.property, values };
  const [sent, taken] = [writer?.property ?? null, reader.property];
  return isRequest
    ? { base: sent, revised: taken }
    : { base: taken, revised: sent };
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
