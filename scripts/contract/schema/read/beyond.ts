import { createHash } from "node:crypto";
import { isObject, member } from "../value/json.ts";
import { admits } from "./admits.ts";
import { closureText } from "./closure-text.ts";
import type { Place } from "./document.ts";
import { ancestorsOf } from "./kinship.ts";
import { impliedBy, isPlaceOf, mappedBy } from "./variant.ts";

/** What is compared where the schema itself is. */
const COMPARED = ["$ref", "allOf", "type", "properties", "required"];

/**
 * What a schema would say besides if it stood for the rest of its family too: a text that is equal
 * where that is equal. `undefined` where its own words on the property make clear that it is none of them.
 */
export function beyond(
  place: Place,
  property: string,
  roots: readonly Place[],
): string | undefined {
  const line = [place, ...ancestorsOf(place)];
  const others = roots.flatMap((at) => {
    const mapped = mappedBy(at);
    const implied = impliedBy(at).filter((each) => !isPlaceOf(each, place));
    // Beside a mapping a name is less than a mapped value.
    return [...mapped, ...implied].map((each, index) => ({
      ...each,
      isSure: mapped.length === 0 || index < mapped.length,
    }));
  });
  const possible = others.filter(({ value }) =>
    line.every((at) => admits(at, property, value) !== false),
  );
  if (possible.length === 0 && others.length > 0) return undefined;
  const bare = line.map((at) =>
    without(
      at,
      roots.some(({ pointer }) => pointer === at.pointer)
        ? [...COMPARED, "discriminator"]
        : COMPARED,
    ),
  );
  const said = possible.map(({ value, written, place: to, isSure }) =>
    JSON.stringify([
      [value, to?.pointer ?? written, isSure],
      to === undefined ? "" : digestOfRest(to, bare),
    ]),
  );
  const places = possible.flatMap((each) => each.place ?? []);
  return digest(
    [
      ...said.sort(),
      ...declaredByBoth(line, places).sort(),
      closureText(bare),
    ].join("\n"),
  );
}

const digests = new WeakMap<object, Map<string, string>>();

/** What another one says, but for what is shared and compared. */
function digestOfRest(other: Place, bare: readonly Place[]): string {
  const inherited = new Set(ancestorsOf(other).map(({ pointer }) => pointer));
  const shared = bare.filter(({ pointer }) => inherited.has(pointer));
  const root = other.document.root as object;
  let known = digests.get(root);
  if (known === undefined) digests.set(root, (known = new Map()));
  const key = [other, ...shared].map(({ pointer }) => pointer).join(" ");
  let found = known.get(key);
  if (found === undefined)
    known.set(key, (found = digest(closureText([...shared, other]))));
  return found;
}

/** Large families would fill the memory with texts. */
function digest(text: string): string {
  return createHash("sha256").update(text).digest("hex");
}

/** Names on which the schema's words bear whether or not it could have them by itself. */
function declaredByBoth(
  line: readonly Place[],
  others: readonly Place[],
): string[] {
  const shared = new Set(line.map(({ pointer }) => pointer));
  const further = others
    .flatMap((each) => [each, ...ancestorsOf(each)])
    .filter(({ pointer }) => !shared.has(pointer));
  const theirs = new Set(further.flatMap(namesIn));
  return [...new Set(line.flatMap(namesIn))].filter((name) => theirs.has(name));
}

function namesIn({ raw }: Place): string[] {
  const properties = isObject(raw) ? member(raw, "properties") : undefined;
  return isObject(properties) ? Object.keys(properties) : [];
}

/** The same place, of which less is told. */
export function without(at: Place, keywords: readonly string[]): Place {
  if (!isObject(at.raw)) return at;
  const kept = Object.entries(at.raw).filter(
    ([key]) => !keywords.includes(key),
  );
  return { ...at, raw: Object.fromEntries(kept) };
}
