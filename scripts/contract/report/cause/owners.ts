import { tokensOf } from "../../../openapi/pointer.ts";
import type { Finding, Occurrence } from "../../finding/types.ts";
import { likenessOf } from "./likeness.ts";

/**
 * Who changed, finding by finding: a component, or an operation in what it says itself. Components that
 * show in one and the same object are parts of it, and it is the object that changed.
 */
export function ownersOf(
  findings: readonly Finding[],
): ReadonlyMap<Finding, string> {
  const partOf = new Map<string, string>();
  const whole = (name: string): string => {
    const outer = partOf.get(name);
    return outer === undefined ? name : whole(outer);
  };
  for (const finding of findings) {
    const [owner, object] = [whole(declaredIn(finding)), objectOf(finding)];
    if (object === undefined || whole(object) === owner) continue;
    partOf.set(whole(object), owner);
  }
  return new Map(
    findings.map((finding) => [finding, whole(declaredIn(finding))]),
  );
}

function declaredIn(finding: Finding): string {
  const { base, revised } = finding.location;
  const { file = "", pointer = "" } = base ?? revised ?? {};
  const owner = tokensOf(pointer).slice(0, 3);
  // One finding of many operations is no matter of the one where it was found first.
  const isShared = owner[0] === "paths" && operationsIn(finding) > 1;
  return isShared ? likenessOf(finding) : JSON.stringify([file, ...owner]);
}

function operationsIn({ places }: Finding): number {
  return new Set(places.map(operationOf)).size;
}

function operationOf({ operation: { method, path } }: Occurrence): string {
  return `${method} ${path}`;
}

/** Everywhere that the object is whose member changed; of a body alone. */
function objectOf({ args, places }: Finding): string | undefined {
  if (!places.every(({ at }) => /(^| )body(\/|$)/.test(at))) return undefined;
  const isOfMember = args["property"] === undefined;
  const objects = places.map((place) => {
    const at = isOfMember ? place.at.replace(/\/[^/]*$/, "") : place.at;
    return `${operationOf(place)} ${at}`;
  });
  return JSON.stringify([...new Set(objects)].sort());
}
