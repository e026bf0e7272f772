import { diffDocuments } from "../../../scripts/contract/index.ts";
import { createRandom } from "../fuzz/random.ts";
import { MUTATIONS } from "./mutations.ts";
import { schemaSpots } from "./places.ts";

export interface Mutated {
  readonly mutation: keyof typeof MUTATIONS;
  readonly pointer: string;
}

export interface MutationRun {
  readonly mutations: number;
  /** How many of them break somebody. */
  readonly breaking: number;
  /** Breaks that no finding tells of. */
  readonly silent: readonly Mutated[];
  /** Findings where nothing changed on the wire. */
  readonly alarms: readonly Mutated[];
}

/** Changes a document at random places, one at a time, and asks what the diff says of each. */
export function mutate(options: {
  /** Parses the document anew. */
  readonly parse: () => unknown;
  readonly seed: number;
  readonly count: number;
  readonly stop?: () => boolean;
}): MutationRun {
  const random = createRandom(options.seed);
  const [base, revised] = [options.parse(), options.parse()];
  const spots = schemaSpots(revised);
  const names = Object.keys(MUTATIONS) as (keyof typeof MUTATIONS)[];
  const silent: Mutated[] = [];
  const alarms: Mutated[] = [];
  let [mutations, breaking] = [0, 0];
  while (mutations < options.count && !options.stop?.()) {
    const { schema, pointer, directions } = random.pick(spots);
    const mutation = random.pick(names);
    const { apply, breaks } = MUTATIONS[mutation];
    const changed = apply(schema, random);
    if (changed === undefined) continue;
    mutations += 1;
    const isBreak = breaks.some((each) => directions.has(each));
    if (isBreak) breaking += 1;
    const before = { ...schema };
    become(schema, changed);
    const { summary } = diffDocuments({ base, revised, scope: "all" });
    become(schema, before);
    const isLoud = summary.breaking + summary.undecided > 0;
    if (isBreak && !isLoud) silent.push({ mutation, pointer });
    if (breaks.length === 0 && (isLoud || summary.compatible > 0))
      alarms.push({ mutation, pointer });
  }
  return { mutations, breaking, silent, alarms };
}

/** In place, so that a document of megabytes need not be copied. */
function become(
  schema: Record<string, unknown>,
  other: Record<string, unknown>,
): void {
  for (const key of Object.keys(schema)) delete schema[key];
  Object.assign(schema, other);
}
