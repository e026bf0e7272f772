import { memberOf } from "../../openapi/json.ts";
import type { Located } from "../../openapi/located.ts";
import { members, rawMember } from "../../openapi/members.ts";
import { operationsOf } from "../../openapi/operations.ts";
import { canonicalText } from "./canonical.ts";
import type { Sameness } from "./sameness.ts";

/** The callbacks of an operation, by name, references followed. */
export function callbacksIn(operation: Located): ReadonlyMap<string, Located> {
  return new Map(members(rawMember(operation, "callbacks")));
}

/** Tells callbacks that are alike but for prose and for where they stand. */
export function createSameCallback({
  areSame,
}: Pick<Sameness, "areSame">): (here: Located, there: Located) => boolean {
  // One that leads back to itself differs where it was begun, if anywhere.
  const begun = new Set<unknown>();
  return sameCallback;

  function sameCallback(here: Located, there: Located): boolean {
    if (begun.has(here.value)) return true;
    begun.add(here.value);
    const isAlike = sameMembers(itemsIn(here), itemsIn(there), sameItem);
    begun.delete(here.value);
    return isAlike;
  }

  function sameItem(here: Located, there: Located): boolean {
    return (
      areSame(here, there) &&
      isWrittenAlike(here, there, "servers") &&
      sameMembers(methodsIn(here), methodsIn(there), sameOperation)
    );
  }

  /** What else there is to an operation than what is compared of those of clients. */
  function sameOperation(here: Located, there: Located): boolean {
    return (
      isWrittenAlike(here, there, "servers") &&
      isWrittenAlike(here, there, "security") &&
      sameMembers(callbacksIn(here), callbacksIn(there), sameCallback)
    );
  }
}

function sameMembers(
  here: ReadonlyMap<string, Located>,
  there: ReadonlyMap<string, Located>,
  isSame: (one: Located, other: Located) => boolean,
): boolean {
  return (
    here.size === there.size &&
    [...here].every(([name, one]) => {
      const other = there.get(name);
      return other !== undefined && isSame(one, other);
    })
  );
}

/** By the expression of the URL. */
function itemsIn(callback: Located): ReadonlyMap<string, Located> {
  const found = members(callback).filter(([name]) => !name.startsWith("x-"));
  return new Map(found);
}

function methodsIn(item: Located): ReadonlyMap<string, Located> {
  return new Map(operationsOf(item).map((each) => [each.method, each]));
}

function isWrittenAlike(here: Located, there: Located, key: string): boolean {
  const [one, other] = [here, there].map((at) => memberOf(at.value, key));
  return canonicalText(one ?? null) === canonicalText(other ?? null);
}
