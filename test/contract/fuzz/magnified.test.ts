import { expect, test } from "vitest";
import {
  createSolver,
  embed,
  type Json,
} from "../../../scripts/contract/schema/index.ts";
import { outcomeOf, type Outcome } from "./examine.ts";
import { magnified, shifted } from "./magnified.ts";
import { randomPair, standalone, type SchemaPair } from "./pairs.ts";
import { createRandom } from "./random.ts";

function outcome(
  { writer, reader }: SchemaPair,
  as: (schema: Json) => Json,
): Outcome {
  const solver = createSolver();
  const [from, to] = [writer, reader].map((side) => {
    const document = { root: as(standalone(side)), dialect: "3.1" as const };
    return solver.read(embed(document, "/$defs/schema", "response"));
  });
  return outcomeOf(solver.inclusion(from!, to!));
}

test.each([
  ["magnified", magnified, /"(min|max|exclusiveM)\w+imum"|multipleOf/, /int32/],
  // What is a multiple is none any more.
  ["shifted", shifted, /"(min|max|exclusiveM)\w+imum"/, /int32|multipleOf/],
] as const)(
  "numbers that no double holds are compared as small ones are: %s",
  (_, changed, wanted, unwanted) => {
    const random = createRandom(21);
    const found: Outcome[] = [];
    for (let count = 0; count < 280; count += 1) {
      const pair = randomPair(random);
      const text = JSON.stringify(pair);
      if (!wanted.test(text) || unwanted.test(text)) continue;
      const [small, large] = [
        outcome(pair, (schema) => schema),
        outcome(pair, changed),
      ];
      if (small === "undecided" || large === "undecided") continue;
      expect(large, text.slice(0, 2000)).toBe(small);
      found.push(small);
    }
    for (const verdict of ["breaking", "compatible"])
      expect(found.filter((each) => each === verdict).length).toBeGreaterThan(
        10,
      );
  },
);
