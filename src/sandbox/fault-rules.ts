import type { Fault, Phase } from "./fault.ts";

export const phases: readonly [Phase, ...Phase[]] = [
  "before",
  "after",
  "headers",
  "body",
];

/** What a member of a fault may be, in words and as a test. */
interface Rule {
  readonly words: string;
  readonly allows: (value: unknown) => boolean;
  readonly optional?: true;
}

const when: Rule = oneOf(phases);
const at: Rule = optional({
  words: "a whole number",
  allows: Number.isSafeInteger,
});
const text: Rule = {
  words: "a string",
  allows: (value) => typeof value === "string",
};
const object: Rule = {
  words: "an object",
  allows: (value) => typeof value === "object" && value !== null,
};

/** Every kind of fault, with its members. */
const rules: {
  readonly [Kind in Fault["kind"]]: Readonly<
    Record<Exclude<keyof (Fault & { kind: Kind }), "kind">, Rule>
  >;
} = {
  refuse: {},
  drop: { when, at },
  stall: { when, at },
  late: {
    then: optional(oneOf(["drop", "stall"])),
    requests: optional(within(1, Number.MAX_SAFE_INTEGER)),
  },
  status: {
    status: within(200, 599),
    headers: optional(object),
    body: optional({ words: "anything", allows: () => true }),
    applied: optional(oneOf([true, false])),
  },
  redirect: { to: text, status: optional(oneOf([301, 302, 303, 307, 308])) },
  empty: {},
  "wrong-type": {},
  truncate: { at },
  replace: { members: object },
};

/**
 * Refuses what the sandbox would otherwise overlook, or play as something else.
 *
 * @throws {TypeError} naming what is known
 */
export function checkFault(fault: unknown): asserts fault is Fault {
  const { kind, ...members } = Object(fault) as Record<string, unknown>;
  if (typeof kind !== "string" || !Object.hasOwn(rules, kind))
    throw new TypeError(
      `Unknown fault ${quoted(kind)}: give one of ${Object.keys(rules).join(", ")}`,
    );
  const known: Readonly<Record<string, Rule>> = rules[kind as Fault["kind"]];
  for (const name of Object.keys(members))
    if (!Object.hasOwn(known, name))
      throw new TypeError(
        `Unknown member ${quoted(name)} of the fault "${kind}": ${Object.keys(known).join(", ") || "it has none"}`,
      );
  for (const [name, rule] of Object.entries(known)) {
    const value = members[name];
    if (value === undefined ? rule.optional : rule.allows(value)) continue;
    throw new TypeError(
      `${name} of the fault "${kind}" is ${quoted(value)}: give ${rule.words}`,
    );
  }
}

export function quoted(value: unknown): string {
  return JSON.stringify(value) ?? String(value);
}

function optional(rule: Rule): Rule {
  return { ...rule, optional: true };
}

function oneOf(values: readonly unknown[]): Rule {
  return {
    words: values.map(quoted).join(" or "),
    allows: (value) => values.includes(value),
  };
}

function within(least: number, most: number): Rule {
  return {
    words: `a whole number from ${least} to ${most}`,
    allows: (value) =>
      Number.isSafeInteger(value) &&
      Number(value) >= least &&
      Number(value) <= most,
  };
}
