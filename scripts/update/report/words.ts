import { SpecError } from "../../openapi/spec-error.ts";
import type { VersionProposal } from "../bump.ts";
import type { UpdateOutcome, UpdateRefusal } from "../outcome.ts";

/** The one line that matters. */
export function contractHeadline({ contract }: UpdateOutcome): string {
  return HEADLINES[contract.verdict];
}

const HEADLINES: Readonly<
  Record<UpdateOutcome["contract"]["verdict"], string>
> = {
  unchanged: "the contract is unchanged",
  compatible: "the contract changed, and breaks nobody",
  breaking: "the contract changed, and breaks somebody",
  undecided:
    "the contract changed, and whether that breaks somebody is undecided",
};

/** What happened to the tree, and which state it holds. */
export function effectSentence({ effect }: UpdateOutcome): string {
  return EFFECTS[effect];
}

const EFFECTS: Readonly<Record<UpdateOutcome["effect"], string>> = {
  written: "Written: the tree holds the new state.",
  "nothing-to-write": "Nothing to write: the tree is up to date.",
  "dry-run": "Nothing was written (--dry-run): the tree holds the old state.",
  withheld:
    "Nothing was written: the tree holds the old state. Judge the change, then run again with --accept-breaking.",
};

/** Why nothing came of an update, a line a fault. */
export function refusalReason({ error }: UpdateRefusal): string {
  return error instanceof SpecError ? error.message : String(error);
}

/** What the tree holds after a refusal. */
export function treeSentence({ tree }: UpdateRefusal): string {
  return TREES[tree];
}

const TREES: Readonly<Record<UpdateRefusal["tree"], string>> = {
  old: "Nothing was written: the tree holds the old state.",
  unsettled:
    "An update took effect but did not come to its end: run the command again.",
  "another's": "Nothing was written by this run.",
};

/** What became of an earlier update; empty when there was none. */
export function settledSentence({ settled }: UpdateOutcome): string {
  return SETTLED[settled];
}

const SETTLED: Readonly<Record<UpdateOutcome["settled"], string>> = {
  nothing: "",
  discarded:
    "An earlier update was interrupted before it took effect: it was dropped.",
  finished:
    "An earlier update was interrupted while it took effect: it was brought to its end first.",
};

/** The proposed version, and why. */
export function proposalSentence({ proposal }: UpdateOutcome): string {
  const { level, from, to, because } = proposal;
  return level === "none"
    ? `${from}, as it is`
    : `${from} → ${to} (${level}: ${REASONS[because]})`;
}

const REASONS: Readonly<Record<VersionProposal["because"], string>> = {
  dropped: "operations were dropped",
  added: "operations were added",
  breaking: "the contract breaks somebody",
  undecided: "the contract may break somebody",
  compatible: "the contract changed and breaks nobody",
  unchanged: "the contract is unchanged",
};

/** Facts that change no exit code, a sentence a kind: the first, and how many more. */
export function notes(outcome: UpdateOutcome): string[] {
  const { exploding, nullable, warnings } = outcome;
  return [
    ...told(
      exploding,
      ({ pattern, pointer }) =>
        `#${pointer}: ${JSON.stringify(pattern)} may take a backtracking matcher exponential time`,
    ),
    ...told(
      nullable,
      (pointer) =>
        `#${pointer}: "nullable" has no effect in OpenAPI 3.1, where null is a value only if "type" says so`,
    ),
    ...[...new Set(warnings.map(({ rule }) => rule))].flatMap((name) =>
      told(
        warnings.filter(({ rule }) => rule === name),
        ({ pointer, message, rule }) => `#${pointer}: ${message} (${rule})`,
      ),
    ),
  ];
}

function told<Fact>(
  facts: readonly Fact[],
  tell: (fact: Fact) => string,
): string[] {
  const [first, ...others] = facts;
  if (first === undefined) return [];
  const more = others.length === 0 ? "" : `; and ${others.length} more like it`;
  return [`${tell(first)}${more}`];
}
