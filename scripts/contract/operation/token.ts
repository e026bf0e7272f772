import type { Operation, Security } from "./model.ts";

const BEARER = "http bearer";
const DISCOVERED = "openIdConnect ";

/**
 * However a token is come by, it travels in one header (RFC 6750, 2.1). Where
 * the two sides name different ways to it, both count as the header alone.
 */
export function withTokensAsBearer([base, revised]: readonly [
  Operation,
  Operation,
]): readonly [Operation, Operation] {
  const [here, there] = [tokensOf(base), tokensOf(revised)];
  const isSame =
    here.size === there.size && [...here].every((wire) => there.has(wire));
  if (isSame || here.size === 0 || there.size === 0) return [base, revised];
  // Two issuers are two credentials.
  if ([...here, ...there].every((wire) => wire.startsWith(DISCOVERED)))
    return [base, revised];
  return [asBearer(base), asBearer(revised)];
}

function isToken(wire: string): boolean {
  return wire === BEARER || wire === "oauth2" || wire.startsWith(DISCOVERED);
}

function tokensOf({ security }: Operation): ReadonlySet<string> {
  const wires = security.alternatives.flatMap(({ requirements }) =>
    requirements.map(({ wire }) => wire),
  );
  return new Set(wires.filter(isToken));
}

function asBearer(operation: Operation): Operation {
  const { security } = operation;
  const alternatives = security.alternatives.map((each) => ({
    ...each,
    requirements: each.requirements.map((requirement) =>
      isToken(requirement.wire)
        ? { ...requirement, wire: BEARER }
        : requirement,
    ),
  }));
  const renamed: Security = { ...security, alternatives };
  return { ...operation, security: renamed };
}
