import { expect, test } from "vitest";
import {
  createSolver,
  embed,
  type Dialect,
  type Inclusion,
} from "../../../scripts/contract/schema/index.ts";
import { inJsonSchema, inOpenApi30 } from "./openapi-3.0.ts";
import { randomPair, standalone, type Side } from "./pairs.ts";
import { createRandom } from "./random.ts";

interface Spelled {
  readonly side: Side;
  readonly dialect: Dialect;
}

function outcome(writer: Spelled, reader: Spelled): string {
  const solver = createSolver();
  const [from, to] = [writer, reader].map(({ side, dialect }) =>
    solver.read(
      embed({ root: standalone(side), dialect }, "/$defs/schema", "request"),
    ),
  );
  return told(solver.inclusion(from!, to!));
}

function told({ breaks, undecided }: Inclusion): string {
  if (breaks.length > 0) return "breaking";
  return undecided.length > 0 ? "undecided" : "compatible";
}

test("a schema in the words of OpenAPI 3.0 compares as what they mean in 3.1", () => {
  const random = createRandom(30);
  for (let count = 0; count < 120; count += 1) {
    const pair = randomPair(random);
    const [writer, reader] = [pair.writer, pair.reader].map((side) => {
      const old = inOpenApi30(random, side);
      return {
        old: { side: old, dialect: "3.0" as const },
        now: { side: inJsonSchema(old), dialect: "3.1" as const },
      };
    });
    const meant = outcome(writer!.now, reader!.now);
    expect({
      pair,
      outcomes: [
        outcome(writer!.old, reader!.old),
        outcome(writer!.old, reader!.now),
        outcome(writer!.now, reader!.old),
      ],
    }).toEqual({ pair, outcomes: [meant, meant, meant] });
  }
}, 60_000);

test("a schema in one dialect and in the other are each within the other", () => {
  const random = createRandom(31);
  for (let count = 0; count < 300; count += 1) {
    const old = inOpenApi30(random, randomPair(random).writer);
    const before = { side: old, dialect: "3.0" as const };
    const after = { side: inJsonSchema(old), dialect: "3.1" as const };
    expect({ old, forth: outcome(before, after) }).toEqual({
      old,
      forth: "compatible",
    });
  }
}, 60_000);
