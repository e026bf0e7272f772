import { partsOf, type QuestionPart } from "./parts.ts";
import type { Solver } from "./index.ts";
import type { Differences, Inclusion, SchemaHandle } from "./types.ts";

/** The solver's inclusion, asked of what the questions come to. */
export function inclusionByParts(
  solver: Solver,
  questions: readonly QuestionPart[],
): Inclusion {
  const told = openIn(solver, questions).map(({ part, from, to }) => {
    const { breaks, undecided, undescribed } = solver.inclusion(from, to);
    return {
      breaks: breaks.map((each) => ({
        ...inWhole(part, each),
        value: part.around?.(each.value) ?? each.value,
      })),
      undecided: undecided.map((each) => inWhole(part, each)),
      undescribed: undescribed.map((each) => inWhole(part, each)),
    };
  });
  return {
    breaks: told.flatMap(({ breaks }) => breaks),
    undecided: told.flatMap(({ undecided }) => undecided),
    undescribed: told.flatMap(({ undescribed }) => undescribed),
  };
}

export function differencesByParts(
  solver: Solver,
  questions: readonly QuestionPart[],
): Differences {
  const told = openIn(solver, questions).map(({ part, from, to }) => {
    const { breaks, undescribed } = solver.differences(from, to);
    return {
      breaks: breaks.map((each) => inWhole(part, each)),
      undescribed: undescribed.map((each) => inWhole(part, each)),
    };
  });
  return {
    breaks: told.flatMap(({ breaks }) => breaks),
    undescribed: told.flatMap(({ undescribed }) => undescribed),
  };
}

interface Open {
  readonly part: QuestionPart;
  readonly from: SchemaHandle;
  readonly to: SchemaHandle;
}

/** The parts of which the two sides do not say the same. */
function openIn(
  solver: Solver,
  questions: readonly QuestionPart[],
): readonly Open[] {
  return questions.flatMap(partsOf).flatMap((part) => {
    const [from, to] = [solver.read(part.writer), solver.read(part.reader)];
    return from.identity === to.identity ? [] : [{ part, from, to }];
  });
}

function inWhole<Found extends { readonly instancePath: string }>(
  { path = "" }: QuestionPart,
  found: Found,
): Found {
  return { ...found, instancePath: path + found.instancePath };
}
