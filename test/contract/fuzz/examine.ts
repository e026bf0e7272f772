import {
  createSolver,
  embed,
  type Break,
  type Inclusion,
  type Json,
  type Solver,
} from "../../../scripts/contract/schema/index.ts";
import { createInterpreter, createOracle, type Oracle } from "./oracle.ts";
import { standalone, type SchemaPair, type Side } from "./pairs.ts";
import type { Random } from "./random.ts";
import { createThirdOracle } from "./third-oracle.ts";
import { randomValue } from "./values.ts";

export type Outcome = "breaking" | "compatible" | "undecided";

export interface Fault {
  /** What is wrong with the verdict: a witness that is none, or a value that contradicts "compatible" or the engine's own judgement of it. */
  readonly kind: "false breaking" | "false compatible" | "misjudged" | "threw";
  readonly value: Json;
}

export interface Examination {
  readonly outcome: Outcome;
  /** Why it is undecided. */
  readonly reasons: readonly string[];
  /** Witnesses on which the oracle's own validators differ. */
  readonly unconfirmed: number;
  readonly faults: readonly Fault[];
}

export interface ExamineOptions {
  readonly random: Random;
  /** How many values are tried against a "compatible". */
  readonly values: number;
}

/** Asks the engine about a pair, and values about the engine's answer. */
export function examine(
  pair: SchemaPair,
  { random, values }: ExamineOptions,
): Examination {
  const solver = createSolver();
  try {
    const asked = ask(solver, pair);
    const outcome = outcomeOf(asked.inclusion);
    const reasons = asked.inclusion.undecided.map(({ reason }) => reason);
    const oracles = oraclesOf(pair, asked.closed);
    const witnesses = asked.inclusion.breaks
      .filter(isPlain)
      .map(({ value }) => value);
    const tried =
      outcome === "compatible" ? candidates(pair, random, values) : [];
    return {
      outcome,
      reasons,
      unconfirmed: witnesses.filter(
        (value) => parts(oracles, value) === undefined,
      ).length,
      faults: [
        ...witnesses
          .filter((value) => parts(oracles, value) === false)
          .map((value) => ({ kind: "false breaking" as const, value })),
        ...tried
          .filter(
            (value) =>
              seemsToPart(oracles, value) &&
              oracles.closed(value) &&
              parts(oracles, value) === true,
          )
          .slice(0, 1)
          .map((value) => ({ kind: "false compatible" as const, value })),
      ],
    };
  } catch (error) {
    return failed(error);
  }
}

/** The engine's answer alone, unexamined. */
export function answered(pair: SchemaPair): Outcome {
  return outcomeOf(ask(createSolver(), pair).inclusion);
}

export function failed(error: unknown): Examination {
  const value = error instanceof Error ? (error.stack ?? "") : String(error);
  return {
    outcome: "undecided",
    reasons: ["threw"],
    unconfirmed: 0,
    faults: [{ kind: "threw", value }],
  };
}

interface Asked {
  readonly inclusion: Inclusion;
  /** The writer's schema as the engine prints it for validators. */
  readonly closed: Json;
}

function ask(solver: Solver, { writer, reader }: SchemaPair): Asked {
  const [from, to] = [writer, reader].map((side) =>
    solver.read(
      embed(
        { root: standalone(side), dialect: "3.1" },
        "/$defs/schema",
        "response",
      ),
    ),
  );
  return {
    inclusion: solver.inclusion(from!, to!),
    closed: solver.print(from!, { closed: true }),
  };
}

/** What takes more for granted than the schemas say is no break of theirs. */
export function isPlain({ premises }: Break): boolean {
  return premises === undefined;
}

/** That nothing satisfies a part is said beside a proof, which has to hold all the same. */
export function outcomeOf({ breaks, undecided }: Inclusion): Outcome {
  if (breaks.some(isPlain)) return "breaking";
  const isOpen = undecided.some(({ reason }) => reason !== "unsatisfiable");
  return isOpen ? "undecided" : "compatible";
}

interface Oracles {
  readonly writer: Oracle;
  /** The writer's as the engine closes it: without properties that nobody declares. */
  readonly closed: Oracle;
  readonly reader: Oracle;
  /** One validator's opinion: what it holds for harmless, no two agree to be a fault. */
  readonly quick: { readonly closed: Oracle; readonly reader: Oracle };
  /** Those of schemas that the third validator may not know; it has a veto. */
  readonly third: { readonly writer: Oracle; readonly reader: Oracle };
}

function oraclesOf({ writer, reader }: SchemaPair, closed: Json): Oracles {
  const [from, to] = [standalone(writer), standalone(reader)];
  return {
    writer: lazily(() => createOracle(from)),
    closed: lazily(() => createOracle(closed)),
    reader: lazily(() => createOracle(to)),
    quick: {
      closed: lazily(() => createInterpreter(closed)),
      reader: lazily(() => createInterpreter(to)),
    },
    third: {
      writer: lazily(() => createThirdOracle(from)),
      reader: lazily(() => createThirdOracle(to)),
    },
  };
}

/** Compiling costs more than asking, and not all are asked. */
function lazily(create: () => Oracle): Oracle {
  let oracle: Oracle | undefined;
  return (value) => (oracle ??= create())(value);
}

/** Whether it is one of the writer's values and none of the reader's; undefined where the oracles differ. */
function parts(
  { writer, reader, third }: Oracles,
  value: Json,
): boolean | undefined {
  const [sent, read] = [writer(value), reader(value)];
  if (sent === undefined || read === undefined) return undefined;
  if (!sent || read) return false;
  const vetoed = third.writer(value) === false || third.reader(value) === true;
  return vetoed ? undefined : true;
}

function seemsToPart({ quick }: Oracles, value: Json): boolean {
  return quick.reader(value) === false && quick.closed(value) === true;
}

function candidates(
  pair: SchemaPair,
  random: Random,
  count: number,
): readonly Json[] {
  const sides: readonly Side[] = [pair.writer, pair.reader];
  return Array.from({ length: count }, (_, index) =>
    randomValue(random, sides[index % 2]!),
  );
}
