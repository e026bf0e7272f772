/** Requests that are still on their way although their connections are gone. */
export interface Late {
  /** Holds a request back until it is let in, or so many others have come. */
  hold(apply: () => void, requests: number | undefined): void;
  /** Another request has come: whoever waited for it goes first. */
  passed(): void;
  /** Lets everyone in, in order, and tells how many there were. */
  arrive(): number;
}

interface Held {
  readonly apply: () => void;
  left: number;
}

export function createLate(): Late {
  let held: Held[] = [];

  function letIn(isDue: (each: Held) => boolean): number {
    const due = held.filter(isDue);
    held = held.filter((each) => !isDue(each));
    for (const { apply } of due) apply();
    return due.length;
  }

  return {
    hold(apply, requests = Infinity) {
      held.push({ apply, left: requests });
    },
    passed() {
      for (const each of held) each.left -= 1;
      letIn(({ left }) => left <= 0);
    },
    arrive: () => letIn(() => true),
  };
}
