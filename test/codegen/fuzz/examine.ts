import type { Json } from "../../../scripts/contract/schema/index.ts";
import { generateFiles } from "../../../scripts/codegen/files.ts";
import { readOperations } from "../../../scripts/codegen/operations.ts";
import type { UnknownObject } from "../../../scripts/openapi/json.ts";
import { createOracle } from "../../contract/fuzz/oracle.ts";
import { standalone } from "../../contract/fuzz/pairs.ts";
import type { Random } from "../../contract/fuzz/random.ts";
import { randomValue } from "../../contract/fuzz/values.ts";
import { evaluate } from "../evaluate.ts";
import { describedBy } from "./described.ts";
import { matching } from "./matching.ts";
import { sideOf } from "./side.ts";

/** A value of which a generated validator says something else than two others do of the schema in the document. */
export interface Disagreement {
  /** The generated validator's name. */
  readonly validator: string;
  readonly value: Json;
  readonly verdict: "accepted" | "refused";
  /** As it stands in the document. */
  readonly schema: Json;
}

export interface Examination {
  readonly validators: number;
  readonly values: number;
  /** Values that the judges accept. */
  readonly accepted: number;
  /** Values on which the judges differ, so that nothing is known. */
  readonly split: number;
  /** Validators all of whose values were refused, which so are hardly tried. */
  readonly untried: readonly string[];
  readonly disagreements: readonly Disagreement[];
}

export interface Subject {
  readonly document: UnknownObject;
  readonly files: ReadonlyMap<string, string>;
}

export interface ExamineOptions {
  readonly random: Random;
  /** How many values each validator is asked about. */
  readonly values: number;
  readonly onValidator?: (done: number) => void;
}

/** @param text the document's, if it was read from one */
export async function generated(
  document: UnknownObject,
  text: string = JSON.stringify(document),
): Promise<Subject> {
  const files = await generateFiles({ slice: text, version: "0.0.0" });
  return { document, files };
}

/** Whether each validator that was generated from a document means what the document says. */
export async function examine(
  { document, files }: Subject,
  { random, values, onValidator = () => undefined }: ExamineOptions,
): Promise<Examination> {
  const validators = await evaluate(files.get("validators.ts") ?? "");
  const described = readOperations(document).flatMap((operation) =>
    describedBy(document, operation),
  );
  const counts = { values: 0, accepted: 0, split: 0 };
  const untried: string[] = [];
  const disagreements: Disagreement[] = [];
  for (const [index, { name, schema, direction }] of described.entries()) {
    onValidator(index);
    const validate = validators[name];
    if (validate === undefined) throw new Error(`there is no ${name}`);
    const side = sideOf(document, schema, direction);
    const judge = createOracle(standalone(side));
    const before = counts.accepted;
    for (let count = 0; count < values; count += 1) {
      // A large schema is seldom met but by values that hardly ever slip.
      const slips = random.pick([0, 0.05, 0.3, 1]);
      const value = randomValue(random, side, { slips, matching });
      const accepted = validate(value);
      const judged = judge(value);
      counts.values += 1;
      if (judged === undefined) counts.split += 1;
      else if (judged !== accepted) {
        const verdict = accepted ? "accepted" : "refused";
        disagreements.push({ validator: name, value, verdict, schema });
      }
      if (judged === true) counts.accepted += 1;
    }
    if (counts.accepted === before) untried.push(name);
  }
  return { validators: described.length, ...counts, untried, disagreements };
}
