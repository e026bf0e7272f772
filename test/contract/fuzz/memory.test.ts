import { expect, test } from "vitest";
import {
  createSolver,
  embed,
  type SchemaDocument,
  type Solver,
} from "../../../scripts/contract/schema/index.ts";
import { DEFINITIONS } from "./applicators.ts";
import { randomPair, standalone, type Side } from "./pairs.ts";
import { createRandom } from "./random.ts";

interface Question {
  readonly from: SchemaDocument;
  readonly to: SchemaDocument;
  readonly name: string;
}

function documentOf(side: Side): SchemaDocument {
  return { root: standalone(side), dialect: "3.1" };
}

/** All causes, and whether something is left open. */
function answer(solver: Solver, { from, to, name }: Question): unknown {
  const [writer, reader] = [from, to].map((document) =>
    solver.read(embed(document, `/$defs/${name}`, "response")),
  );
  const { breaks, undecided } = solver.inclusion(writer!, reader!);
  const causes = breaks.map(({ keyword, reader }) => `${keyword} ${reader}`);
  return { causes: [...new Set(causes)].sort(), open: undecided.length > 0 };
}

test("what a solver remembers changes none of its answers", () => {
  const random = createRandom(11);
  for (let count = 0; count < 80; count += 1) {
    const { writer, reader } = randomPair(random);
    const [base, revised] = [documentOf(writer), documentOf(reader)];
    const questions = ["schema", ...DEFINITIONS].flatMap((name) => [
      { from: base, to: revised, name },
      { from: revised, to: base, name },
    ]);
    const shuffled = random.shuffled(questions);
    const remembering = createSolver();
    expect(shuffled.map((each) => answer(remembering, each))).toEqual(
      shuffled.map((each) => answer(createSolver(), each)),
    );
  }
}, 60_000);
