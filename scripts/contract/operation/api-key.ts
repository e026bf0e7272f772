import type {
  SecurityAlternative,
  Operation,
  Parameter,
  Security,
} from "./model.ts";
import { slotOf } from "./slot.ts";

/**
 * An API key is one thing on the wire, whether a scheme or a parameter asks
 * for it. Where one side has a scheme for what is a parameter, the parameter
 * counts as a requirement; that it is one says all of its value.
 */
export function withKeysAsSecurity(
  base: Operation,
  revised: Operation,
): readonly [Operation, Operation] {
  const here = keysOf(base);
  const there = keysOf(revised);
  if (here.size + there.size === 0) return [base, revised];
  const keys = new Set([...here, ...there]);
  return [
    withKeys(base, keys, revised, there),
    withKeys(revised, keys, base, here),
  ];
}

/** The credentials of which a parameter may be another name. */
function keysOf({ security }: Operation): ReadonlySet<string> {
  return new Set(
    security.alternatives.flatMap(({ requirements }) =>
      requirements.flatMap(({ wire }) =>
        wire.startsWith("apiKey ") ? [wire] : [],
      ),
    ),
  );
}

function withKeys(
  operation: Operation,
  keys: ReadonlySet<string>,
  other: Operation,
  schemes: ReadonlySet<string>,
): Operation {
  const found = operation.parameters.filter((each) => keys.has(wireOf(each)));
  if (found.length === 0) return operation;
  const moved = found.filter(
    (each) =>
      schemes.has(wireOf(each)) &&
      !other.parameters.some((facing) => wireOf(facing) === wireOf(each)),
  );
  return {
    ...operation,
    parameters: operation.parameters.filter((each) => !moved.includes(each)),
    security: found.reduce(withKey, operation.security),
  };
}

function withKey(security: Security, parameter: Parameter): Security {
  const wire = wireOf(parameter);
  const { pointer, name: scheme, required } = parameter;
  const has = ({ requirements }: SecurityAlternative): boolean =>
    requirements.some((each) => each.wire === wire);
  if (!required && security.alternatives.some(has)) return security;
  const requirement = { pointer, scheme, wire, scopes: [] };
  const alternatives = security.alternatives.flatMap((each) => {
    if (has(each)) return [each];
    const requirements = [...each.requirements, requirement];
    const keyed = { pointer: each.pointer, requirements };
    return required ? [keyed] : [each, keyed];
  });
  return { ...security, alternatives };
}

function wireOf(parameter: Parameter): string {
  return `apiKey ${slotOf(parameter)}`;
}
