import type {
  SecurityAlternative,
  Requirement,
  Security,
} from "../operation/model.ts";
import { credentialsOf } from "../operation/security-draft.ts";

/** One side's security, and which of its alternatives is at stake. */
interface Stake {
  readonly security: Security;
  readonly alternative: SecurityAlternative | undefined;
}

/** Where it stands that the writer's alternative is not the reader's: the nearest thing that differs. */
export function securityPlaces(
  writer: Stake,
  reader: Stake,
  missing: readonly string[],
): { readonly writer: string; readonly reader: string } {
  const whole = {
    writer: writer.security.pointer,
    reader: reader.security.pointer,
  };
  const offered = writer.alternative;
  const wanted = reader.alternative?.requirements.find((requirement) =>
    namesOf(requirement).some((name) => missing.includes(name)),
  );
  if (!offered || offered.requirements.length === 0 || !wanted) return whole;
  const sameWire = offered.requirements.find(
    ({ wire }) => wire === wanted.wire,
  );
  if (sameWire) return { writer: sameWire.pointer, reader: wanted.pointer };
  const sameName = offered.requirements.find(
    ({ scheme }) => scheme === wanted.scheme,
  );
  if (sameName) return { writer: schemeOf(sameName), reader: schemeOf(wanted) };
  const isContained = offered.requirements.every(({ wire }) =>
    reader.alternative?.requirements.some((other) => other.wire === wire),
  );
  return {
    writer: offered.pointer,
    reader: isContained ? wanted.pointer : whole.reader,
  };
}

/** The credential and the scopes that one requirement asks for. */
function namesOf(requirement: Requirement): readonly string[] {
  return credentialsOf({ pointer: "", requirements: [requirement] });
}

function schemeOf({ component, pointer }: Requirement): string {
  return component ?? pointer;
}
