/** Answers goals that may lead back to themselves, and remembers the answers. */
export interface Goals<Answer> {
  ask(key: string, answer: () => Answer): Answer;
}

export interface GoalsOptions<Answer> {
  /** For a goal that is being answered already: a smallest example never repeats a goal. */
  readonly whenOpen: Answer;
  readonly whenDeep: Answer;
  /** True whatever the goals that are still open will say. */
  isFinal(answer: Answer): boolean;
  /** Worth remembering at all. */
  isKept(answer: Answer): boolean;
}

const MAX_DEPTH = 250;

export function createGoals<Answer>(
  options: GoalsOptions<Answer>,
): Goals<Answer> {
  const known = new Map<string, Answer>();
  const open = new Map<string, number>();
  // The outermost open goal which the answer in the making has relied on.
  let relied = Infinity;
  return {
    ask(key, answer) {
      const found = known.get(key);
      if (found !== undefined) return found;
      const again = open.get(key);
      if (again !== undefined) {
        relied = Math.min(relied, again);
        return options.whenOpen;
      }
      const depth = open.size;
      if (depth >= MAX_DEPTH) return options.whenDeep;
      const outer = relied;
      relied = Infinity;
      open.set(key, depth);
      const result = answer();
      open.delete(key);
      const stands = relied >= depth || options.isFinal(result);
      if (stands && options.isKept(result)) known.set(key, result);
      relied = Math.min(outer, relied >= depth ? Infinity : relied);
      return result;
    },
  };
}
