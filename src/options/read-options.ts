import type { CallFacts } from "../errors/gcore-error.ts";
import { InvalidOptionsError } from "../errors/invalid-options-error.ts";
import { readMembers } from "../members.ts";

/** Throws what is wrong with an option, in words that never quote its value. */
export type Refuse = (problem: string) => never;

/** Makes of what an option was given as what is used of it. */
export type OptionReader<Value> = (given: unknown, refuse: Refuse) => Value;

/** How each option is read; there are no others. */
export type OptionReaders<Values> = {
  readonly [Name in keyof Values]-?: OptionReader<
    Exclude<Values[Name], undefined>
  >;
};

/** The options that were given. A misspelt one would be lost in silence. @throws {InvalidOptionsError} */
export function readOptions<Values>(
  options: object,
  readers: OptionReaders<Values>,
  call?: CallFacts,
): Partial<Values> {
  const members =
    typeof options === "object" && options ? readMembers(options) : undefined;
  if (members === undefined)
    return refusing("options", call)("must be an object that can be read");
  const read: Partial<Values> = {};
  for (const [name, given] of Object.entries(members)) {
    const refuse = refusing(name.slice(0, 40), call);
    if (!Object.hasOwn(readers, name))
      refuse(`no such option; there are ${Object.keys(readers).join(", ")}`);
    const known = name as keyof Values;
    read[known] = readers[known](given, refuse);
  }
  return read;
}

export function refusing(option: string, call?: CallFacts): Refuse {
  return (problem) => {
    throw new InvalidOptionsError(option, problem, call);
  };
}

/** Reads what is told apart by a look. */
export function must<Value>(
  be: string,
  holds: (given: unknown) => boolean,
): OptionReader<Value> {
  return (given, refuse) =>
    holds(given) ? (given as Value) : refuse(`must be ${be}`);
}

export function mustBeFunction<Value>(): OptionReader<Value> {
  return must("a function", (given) => typeof given === "function");
}

export function isPositive(given: unknown): boolean {
  return Number.isSafeInteger(given) && (given as number) > 0;
}
