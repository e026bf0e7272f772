/** `undefined`: a keyword that cannot be judged decides. */
export type Verdict = boolean | undefined;

export function all(checks: readonly (() => Verdict)[]): Verdict {
  let verdict: Verdict = true;
  for (const check of checks) {
    const next = check();
    if (next === false) return false;
    if (next === undefined) verdict = undefined;
  }
  return verdict;
}

/** Whether it holds of all. */
export function every<Item>(
  items: readonly Item[],
  check: (item: Item) => Verdict,
): Verdict {
  return all(items.map((item) => () => check(item)));
}

export function any<Item>(
  items: readonly Item[],
  check: (item: Item) => Verdict,
): Verdict {
  let verdict: Verdict = false;
  for (const item of items) {
    const next = check(item);
    if (next === true) return true;
    if (next === undefined) verdict = undefined;
  }
  return verdict;
}

export function inverse(verdict: Verdict): Verdict {
  return verdict === undefined ? undefined : !verdict;
}

export function exactlyOne(verdicts: readonly Verdict[]): Verdict {
  return inRange(verdicts, 1, 1);
}

/** Whether the number of those that hold lies within the bounds. */
export function inRange(
  verdicts: readonly Verdict[],
  minimum: number,
  maximum: number,
): Verdict {
  const sure = verdicts.filter((verdict) => verdict === true).length;
  const open = verdicts.filter((verdict) => verdict === undefined).length;
  if (sure > maximum || sure + open < minimum) return false;
  return sure >= minimum && sure + open <= maximum ? true : undefined;
}
