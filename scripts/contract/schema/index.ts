import { createLanguages, type Languages } from "../regex/index.ts";
import { createBlame } from "./blame/blame.ts";
import type { StepBudget, Context } from "./solve/context.ts";
import { evaluate } from "./evaluate/evaluate.ts";
import { claim } from "./solve/goal.ts";
import { createDescribe } from "./describe/describe.ts";
import { createIdentities } from "./read/identity.ts";
import { createDoubt } from "./blame/doubt.ts";
import { createEmbedding, createExistence } from "./blame/embedding.ts";
import { createInclusion } from "./blame/inclusion.ts";
import { createVacuous } from "./vacuous/vacuous.ts";
import { createRewrite } from "./suppose/rewrite.ts";
import { supposing } from "./suppose/supposed.ts";
import { ANY } from "./value/kind.ts";
import type { Node, Opaque } from "./node.ts";
import { print, type Printing } from "./evaluate/print.ts";
import { createReader } from "./read/reader.ts";
import { createConstants } from "./solve/constant.ts";
import { createSearch } from "./solve/search.ts";
import { spell } from "./evaluate/spell.ts";
import type {
  Differences,
  Draft,
  Inclusion,
  Json,
  Premise,
  SchemaHandle,
} from "./types.ts";

export { at, embed, text, unknown } from "./draft.ts";
export type * from "./types.ts";

/** One run's pool of schemas: what it has proved is remembered until it is dropped. */
export interface Solver {
  /** Reads a draft and all that it refers to. Never throws on a malformed schema: it becomes undecided. */
  read(draft: Draft): SchemaHandle;
  /** Is every value of the writer's (closed: it sends what it declares) a value of the reader's (open)? */
  inclusion(writer: SchemaHandle, reader: SchemaHandle): Inclusion;
  /** The same, for those who need no examples: it takes half the time. */
  differences(writer: SchemaHandle, reader: SchemaHandle): Differences;
  /** A small value that a closed writer may send; `undefined` when there is none, or none was found. */
  sample(writer: SchemaHandle): Json | undefined;
  /** The schema as it would be if all that a break takes for granted held. */
  supposing(schema: SchemaHandle, premises: readonly Premise[]): SchemaHandle;
  /** Whether the value is one of the schema's; `undefined` when a keyword cannot be judged. */
  evaluate(schema: SchemaHandle, value: Json): boolean | undefined;
  /**
   * Plain JSON Schema 2020-12 of spelled values (see `spell`) for third-party validators; `closed` as a writer is,
   * `literal` where a discriminated oneOf is to mean exactly one, and that by the name in its property;
   * `about` a value, for what can bear on it.
   */
  print(schema: SchemaHandle, options?: Partial<Printing>): Json;
  /** The value as `print`'s schema speaks of it: what travels as text is the list of all that it can be read as. */
  spell(schema: SchemaHandle, value: Json): Json;
}

interface SolverOptions {
  readonly languages?: Languages;
  /** How many steps one question may take; default a million, about a second. What takes more is undecided. */
  readonly steps?: number;
}

/** What any question may take, however hard the others were: documents that people write need a tenth of it on average. */
const SHARE = 5_000;
/** The same for what is declared and not described: each place is looked at once in a run. */
const DESCRIBING = 100_000;
/** How many questions of a run may take all of their steps. */
const HARD = 2;

export function createSolver(options: SolverOptions = {}): Solver {
  const { languages = createLanguages(), steps = 1_000_000 } = options;
  const reader = createReader(languages);
  const identify = createIdentities();
  const budget: StepBudget = { left: steps };
  const within = createAllowance(budget, steps, SHARE);
  const describing = createAllowance(budget, steps, DESCRIBING);
  const make: Context["make"] = (keywords, pointer = "") => {
    const node = reader.make(pointer, keywords);
    identify([node]);
    return node;
  };
  const constant = createConstants(make);
  const remembered = { strings: new Map(), cells: new Map() };
  const context: Context = {
    languages,
    budget,
    ...remembered,
    make,
    constant,
  };
  const search = createSearch(context);
  const rewrite = createRewrite({ copy: reader.copy, identify });
  const blameIn = (
    embedding: typeof createEmbedding | typeof createExistence,
    counts: (opaque: Opaque) => boolean,
  ) =>
    createBlame(
      context,
      search,
      embedding(context, search.solveCell),
      createDoubt(context, search.solve, counts),
    );
  const include = createInclusion(
    context,
    blameIn(createEmbedding, () => true),
    createVacuous(context, search.solve, rewrite),
    rewrite,
  );
  // A difference needs no example, only keywords that can be read.
  const differ = blameIn(createExistence, ({ malformed }) => malformed);
  const describe = createDescribe(context);
  return {
    read(draft) {
      const { node, fresh } = reader.read(draft);
      identify(fresh);
      return node;
    },
    inclusion(writer, accepting) {
      const [from, to] = [nodeOf(writer), nodeOf(accepting)];
      const { breaks, undecided } = within(() => include(from, to));
      const declared = describing(() => describe(from, to));
      const isSpent = undecided.some(({ reason }) => reason === "budget");
      return {
        breaks,
        undecided: isSpent ? undecided : [...undecided, ...declared.undecided],
        undescribed: declared.undescribed,
      };
    },
    differences(writer, accepting) {
      const [from, to] = [nodeOf(writer), nodeOf(accepting)];
      const { breaks } = within(() => differ([claim(from, true)], to));
      const { undescribed } = describing(() => describe(from, to));
      return { breaks, undescribed };
    },
    sample(writer) {
      const pos = [claim(nodeOf(writer), true)];
      const goal = { kinds: ANY, pos, neg: [], demands: [] };
      const answer = within(() => search.solve(goal));
      return "value" in answer ? answer.value : undefined;
    },
    supposing: (schema, premises) =>
      supposing(rewrite, nodeOf(schema), premises),
    evaluate: (schema, value) => evaluate(languages, nodeOf(schema), value),
    print: (schema, options) =>
      print(nodeOf(schema), { closed: false, literal: false, ...options }),
    spell: (schema, value) => spell(languages, nodeOf(schema), value),
  };
}

/** What a question takes beyond its share is taken from what the whole run has to spare. */
function createAllowance(
  budget: StepBudget,
  steps: number,
  share: number,
): <T>(question: () => T) => T {
  let spare = HARD * steps;
  return (question) => {
    const allowed = Math.min(steps, share + spare);
    budget.left = allowed;
    const answer = question();
    spare -= Math.max(0, allowed - Math.max(0, budget.left) - share);
    return answer;
  };
}

function nodeOf(handle: SchemaHandle): Node {
  return handle as Node;
}
