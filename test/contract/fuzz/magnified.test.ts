import { expect, test } from "vitest";
import {
  createSolver,
  embed,
  type Json,
} from "../../../scripts/contract/schema/index.ts";
import { outcomeOf, type Outcome } from "./examine.ts";
import { magnified } from "./magnified.ts";
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

test("numbers that no double holds are compared as small ones are", () => {
  const random = createRandom(21);
  const found: Outcome[] = [];
  for (let count = 0; count < 120; count += 1) {
    const pair = randomPair(random);
    const text = JSON.stringify(pair);
    if (!/"(min|max|exclusiveM)\w+imum"|multipleOf/.test(text)) continue;
    if (text.includes("int32")) continue;
    const [small, large] = [
      outcome(pair, (schema) => schema),
      outcome(pair, magnified),
    ];
    if (small === "undecided" || large === "undecided") continue;
    expect(large, text.slice(0, 2000)).toBe(small);
    found.push(small);
  }
  for (const verdict of ["breaking", "compatible"])
    expect(found.filter((each) => each === verdict).length).toBeGreaterThan(15);
});
