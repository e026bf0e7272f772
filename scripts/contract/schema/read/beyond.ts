import { entry } from "../../../openapi/entry.ts";
import { hash } from "node:crypto";
import { isObject, memberOf } from "../../../openapi/json.ts";
import { listedBy } from "./admits.ts";
import { closureText } from "./closure-text.ts";
import type { SchemaAt } from "./document.ts";
import { ancestorsOf } from "./kinship.ts";
import { impliedBy, isPlaceOf, mappedBy } from "./variant.ts";

const COMPARED = ["$ref", "allOf", "type", "properties", "required"];

/**
 * What a schema would say besides if it stood for the rest of its family too: a text that is equal
 * where that is equal. `undefined` where its own words on the property make clear that it is one and none other.
 */
export function beyond(
  place: SchemaAt,
  property: string,
  roots: readonly SchemaAt[],
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
  const only = onlyValue(line, property, roots);
  const possible = others.filter(({ value }) => value === (only ?? value));
  if (possible.length === 0 && others.length > 0) return undefined;
  const bare = line.map((at) =>
    withoutCompared(
      at,
      property,
      roots.some(({ pointer }) => pointer === at.pointer),
    ),
  );
  const said = possible.map(({ value, written, place: to, isSure }) =>
    JSON.stringify([
      [value, to?.pointer ?? written, isSure],
      to === undefined ? "" : digestOfRest(to, bare),
    ]),
  );
  const places = possible.flatMap((each) => each.place ?? []);
  // Large families would fill the memory with texts.
  return hash(
    "sha256",
    [
      ...said.sort(),
      ...declaredByBoth(line, places).sort(),
      closureText(bare),
    ].join("\n"),
  );
}

/** A list of several values may be those of all, spelt as no component is. */
function onlyValue(
  line: readonly SchemaAt[],
  property: string,
  roots: readonly SchemaAt[],
): unknown {
  const common = new Set(
    roots
      .flatMap((at) => [at, ...ancestorsOf(at)])
      .map(({ pointer }) => pointer),
  );
  const [only] = line
    .filter(({ pointer }) => !common.has(pointer))
    .map((at) => listedBy(at, property))
    .filter((list) => list?.length === 1);
  return only?.[0];
}

const digests = new WeakMap<object, Map<string, string>>();

/** What another one says, but for what is shared and compared. */
function digestOfRest(other: SchemaAt, bare: readonly SchemaAt[]): string {
  const whole = [other, ...ancestorsOf(other)].map(({ pointer }) => pointer);
  const shared = bare.filter(({ pointer }) => whole.includes(pointer));
  const root = other.document.root as object;
  const known = entry(digests, root, () => new Map());
  const key = [other, ...shared].map(({ pointer }) => pointer).join(" ");
  return entry(known, key, () =>
    hash("sha256", closureText([...shared, other])),
  );
}

/** Names on which the schema's words bear whether or not it could have them by itself. */
function declaredByBoth(
  line: readonly SchemaAt[],
  others: readonly SchemaAt[],
): string[] {
  const shared = new Set(line.map(({ pointer }) => pointer));
  const further = others
    .flatMap((each) => [each, ...ancestorsOf(each)])
    .filter(({ pointer }) => !shared.has(pointer));
  const theirs = new Set(further.flatMap(namesIn));
  return [...new Set(line.flatMap(namesIn))].filter((name) => theirs.has(name));
}

function namesIn({ raw }: SchemaAt): string[] {
  const properties = isObject(raw) ? memberOf(raw, "properties") : undefined;
  return isObject(properties) ? Object.keys(properties) : [];
}

/** What is compared where the schema itself is; its values of the property are not all there. */
function withoutCompared(
  at: SchemaAt,
  property: string,
  isRoot: boolean,
): SchemaAt {
  const rest = without(at, isRoot ? [...COMPARED, "discriminator"] : COMPARED);
  const properties = isObject(at.raw)
    ? memberOf(at.raw, "properties")
    : undefined;
  if (!isObject(properties)) return rest;
  const own = { [property]: memberOf(properties, property) };
  return { ...rest, raw: { ...(rest.raw as object), properties: own } };
}

/** The same place, of which less is told. */
export function without(at: SchemaAt, keywords: readonly string[]): SchemaAt {
  if (!isObject(at.raw)) return at;
  const kept = Object.entries(at.raw).filter(
    ([key]) => !keywords.includes(key),
  );
  return { ...at, raw: Object.fromEntries(kept) };
}
