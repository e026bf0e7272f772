/** Answers goals that may lead back to themselves, and remembers the answers. */
interface Goals<Answer> {
  ask(key: string, answer: () => Answer): Answer;
  /** To be told where something was left out of an answer: what relied on its being told further out is asked again. */
  forget(): void;
}

interface GoalsOptions<Answer> {
  /** For a goal that is being answered already: a smallest example never repeats a goal. */
  readonly whenOpen: Answer;
  readonly whenDeep: Answer;
  /** True whatever the goals that are still open will say. */
  isFinal(answer: Answer): boolean;
  /** Worth remembering at all. */
  isKept(answer: Answer): boolean;
  /** Whether it says what `whenOpen` has supposed. */
  isSupposed(answer: Answer): boolean;
  /** Whether answers that wrongly supposed something still serve: what they lack is told by the goal that they rely on. */
  readonly servesWithin: boolean;
}

interface Provisional<Answer> {
  readonly answer: Answer;
  /** The outermost open goal that it relies on, by depth. */
  relied: number;
}

const MAX_DEPTH = 250;

export function createGoals<Answer>(
  options: GoalsOptions<Answer>,
): Goals<Answer> {
  const known = new Map<string, Answer>();
  const open = new Map<string, number>();
  // Answers that suppose something of a goal that is open, and by its depth who they are:
  // without them, a component that refers to itself in many ways would be gone through once for each way.
  const provisional = new Map<string, Provisional<Answer>>();
  const relying: string[][] = [];
  // The outermost open goal which the answer in the making has relied on.
  let relied = Infinity;

  function ask(key: string, answer: () => Answer): Answer {
    const found = known.get(key);
    if (found !== undefined) return found;
    const supposing = provisional.get(key);
    const again = supposing?.relied ?? open.get(key);
    if (again !== undefined) {
      relied = Math.min(relied, again);
      return supposing === undefined ? options.whenOpen : supposing.answer;
    }
    const depth = open.size;
    if (depth >= MAX_DEPTH) return options.whenDeep;
    const outer = relied;
    relied = Infinity;
    open.set(key, depth);
    const result = answer();
    open.delete(key);
    const stands = relied >= depth;
    discharge(depth, result);
    if (options.isKept(result)) {
      if (stands || options.isFinal(result)) known.set(key, result);
      else suppose(key, { answer: result, relied });
    }
    relied = Math.min(outer, stands ? Infinity : relied);
    return result;
  }

  /** What has relied on the goal at this depth stands, falls, or relies on goals further out, as the goal does. */
  function discharge(depth: number, result: Answer): void {
    const supposed = options.isSupposed(result);
    // What is lacking, the goal around tells with all else that this one has brought to light.
    const serves = !supposed && options.servesWithin && depth > 0;
    const outer = Math.min(relied, depth - 1);
    const keys = relying[depth] ?? [];
    relying[depth] = [];
    for (const key of keys) {
      const entry = provisional.get(key);
      if (entry?.relied !== depth) continue;
      provisional.delete(key);
      if (supposed && relied >= depth) known.set(key, entry.answer);
      else if (supposed || serves) suppose(key, { ...entry, relied: outer });
    }
  }

  function suppose(key: string, entry: Provisional<Answer>): void {
    provisional.set(key, entry);
    (relying[entry.relied] ??= []).push(key);
  }

  function forget(): void {
    provisional.clear();
    relying.length = 0;
  }

  return { ask, forget };
}
