import {
  at,
  createSolver,
  embed,
  text,
  type Draft,
  type Json,
  type JsonObject,
  type Solver,
} from "../../../scripts/contract/schema/index.ts";
import { createVerifier } from "../../../scripts/contract/verify/index.ts";
import {
  failed,
  isPlain,
  outcomeOf,
  type Examination,
  type Fault,
  type Outcome,
} from "./examine.ts";
import { standalone, type SchemaPair, type Side } from "./pairs.ts";
import { meaningOf } from "./text-meaning.ts";
import { ALL_TEXTS } from "./texts.ts";

/** Asks the engine about parameters of these schemas, and all texts about the engine's answer. */
export function examineTexts(pair: SchemaPair): Examination {
  try {
    return examined(pair);
  } catch (error) {
    return failed(error);
  }
}

/** The engine's answer alone, unexamined. */
export function answeredTexts(pair: SchemaPair): Outcome {
  return outcomeOf(ask(createSolver(), pair).inclusion);
}

function ask(solver: Solver, pair: SchemaPair) {
  const writer = solver.read(parameters(pair.writer));
  const reader = solver.read(parameters(pair.reader));
  return { writer, reader, inclusion: solver.inclusion(writer, reader) };
}

function examined(pair: SchemaPair): Examination {
  const solver = createSolver();
  const { writer, reader, inclusion } = ask(solver, pair);
  const { sends } = meaningOf(pair.writer);
  const { accepts } = meaningOf(pair.reader);
  const outcome = outcomeOf(inclusion);
  const breaks = inclusion.breaks.filter(isPlain).flatMap(({ value }) => {
    const texts = textsIn(value);
    return texts === undefined ? [] : [{ value, texts }];
  });
  const verify = createVerifier();
  const isConfirmed = (value: Json): boolean =>
    verify(solver.print(writer), solver.spell(writer, value)) === true &&
    verify(solver.print(reader), solver.spell(reader, value)) === false;
  const missed =
    outcome === "compatible"
      ? ALL_TEXTS.filter((each) => sends(each) && !accepts(each))
      : [];
  const misjudged = ALL_TEXTS.filter((each) => {
    const verdict = solver.evaluate(reader, { one: each, many: [each] });
    return verdict !== undefined && verdict !== accepts(each);
  });
  const faults: Fault[] = [
    ...breaks
      .filter(({ texts }) => !texts.every(sends) || texts.every(accepts))
      .map(({ value }) => ({ kind: "false breaking" as const, value })),
    ...missed
      .slice(0, 1)
      .map((value) => ({ kind: "false compatible" as const, value })),
    ...misjudged
      .slice(0, 1)
      .map((value) => ({ kind: "misjudged" as const, value })),
  ];
  return {
    outcome,
    reasons: inclusion.undecided.map(({ reason }) => reason),
    unconfirmed: breaks.filter(({ value }) => !isConfirmed(value)).length,
    faults,
  };
}

/** A parameter of one value and one of several. */
function parameters(side: Side): Draft {
  const document = { root: standalone(side), dialect: "3.1" } as const;
  const one = embed(document, "/$defs/schema", "request");
  const many = at("", { type: "array", items: one, minItems: 1 });
  return at("", {
    type: "object",
    properties: { one: text(one), many: text(many) },
    required: ["one", "many"],
  });
}

/** What the parameters become; arrays and objects where a text should be are beyond the oracle. */
function textsIn(value: Json): readonly string[] | undefined {
  const { one, many } = value as JsonObject;
  const scalars = [one!, ...(many as readonly Json[])];
  return scalars.some((each) => each !== null && typeof each === "object")
    ? undefined
    : scalars.map(String);
}
