const REDACTED = "[redacted]";

/**
 * A value that must not end up in a log. Everything that prints it (string conversion, template
 * literals, `JSON.stringify`, Node's `util.inspect`, spread) shows `[redacted]` or nothing.
 */
export class Secret {
  readonly #value: string;

  constructor(value: string) {
    this.#value = value;
    Object.freeze(this);
  }

  /** The one way to the value. */
  reveal(): string {
    return this.#value;
  }

  toString(): string {
    return REDACTED;
  }

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
