/**
 * A schema that any library can ask, as https://standardschema.dev has it: Hono, tRPC, Fastify's
 * and TanStack's forms take one.
 */
export interface StandardSchemaV1<Input = unknown, Output = Input> {
  /** What the standard asks for; a library reads it, an application seldom. */
  readonly "~standard": {
    /** Of the standard. */
    readonly version: 1;
    /** Whose schema it is. */
    readonly vendor: string;
    /** Asks whether a value follows the schema; never throws. */
    readonly validate: (value: unknown) => StandardResult<Output>;
    /** Never there: what goes in and comes out, for the compiler. */
    readonly types?:
      | {
          /** What follows the schema. */
          readonly input: Input;
          /** What `validate` makes of it. */
          readonly output: Output;
        }
      | undefined;
  };
}

/** What `validate` says: a value, or what is wrong with it. */
export type StandardResult<Output> =
  | {
      /** A copy, without what was `undefined`. */
      readonly value: Output;
      /** None. */
      readonly issues?: undefined;
    }
  | {
      /** Everything that is wrong, all at once. */
      readonly issues: readonly StandardIssue[];
    };

/** One way in which a value departs from the schema. Never holds the value itself. */
export interface StandardIssue {
  /** What is expected there. */
  readonly message: string;
  /** Property names and indexes; none for the value as a whole. */
  readonly path?: readonly string[] | undefined;
}
