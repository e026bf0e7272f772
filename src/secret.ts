const REDACTED = "[redacted]";

/**
 * A value that must not end up in a log. Everything that prints it (string conversion, template
 * literals, `JSON.stringify`, Node's `util.inspect`, spread) shows `[redacted]` or nothing; what
 * would copy it without its value (`structuredClone`, `postMessage`) throws a `DataCloneError`.
 */
export class Secret {
  readonly #value: string;
  /**
   * A symbol of its own: it can't be cloned, so that a copy never loses the value in silence, and it
   * equals no other, so that deep equality never takes one secret for another.
   */
  readonly identity: symbol = Symbol(REDACTED);

  constructor(value: string) {
    this.#value = value;
    Object.freeze(this);
  }

  /**
   * The one way to the value.
   *
   * @example await vault.put(key.name, key.secret.reveal());
   */
  reveal(): string {
    return this.#value;
  }

  /** `[redacted]`, as in template literals. */
  toString(): string {
    return REDACTED;
  }

  /** `[redacted]`, as in structured logs. */
  toJSON(): string {
    return REDACTED;
  }
}

// What console.log asks for in Node, Deno and Bun.
Object.defineProperty(
  Secret.prototype,
  Symbol.for("nodejs.util.inspect.custom"),
  { value: () => REDACTED },
);
