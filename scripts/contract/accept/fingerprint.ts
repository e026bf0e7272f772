import { hash } from "node:crypto";
import { jsonText } from "../../openapi/json.ts";
import type { Finding, Occurrence } from "../finding/types.ts";
import { placeholdersOf, withoutNames } from "../operation/target.ts";
import type { Json } from "../schema/index.ts";
import { isJsonObject, objectOf } from "../schema/value/json.ts";

const LENGTH = 16;

/**
 * Tells a finding from all others by what it says of the wire: the id, what differs, and every place
 * where it shows. Names that never travel (components, operationIds, placeholders), the order of
 * anything, and line numbers have no part in it. An accepted break that comes to show in a further
 * operation is another finding: nobody has looked at that one yet.
 */
export function fingerprintOf(finding: Finding): string {
  const { id, severity, args, places } = finding;
  const identity = [
    id,
    severity,
    canonical(args),
    [...new Set(places.map(placeOnTheWire))].sort(),
  ];
  return hash("sha256", jsonText(identity)).slice(0, LENGTH);
}

function placeOnTheWire({ operation: { method, path }, at }: Occurrence) {
  return `${method} ${withoutNames(path)} ${withPosition(at, path)}`;
}

function withPosition(at: string, path: string): string {
  const [, name, rest = ""] = /^path ([^/]*)(.*)$/s.exec(at) ?? [];
  if (name === undefined) return at;
  const position = placeholdersOf(path).indexOf(name);
  return position === -1 ? at : `path ${position}${rest}`;
}

/** Lists in `args` are sets (names, values of an enum), and texts may be paths. */
function canonical(value: Json): Json {
  if (typeof value === "string") return withoutNames(value);
  if (Array.isArray(value)) {
    return value.map((item: Json) => jsonText(canonical(item))).sort();
  }
  if (!isJsonObject(value)) return value;
  const members = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return objectOf(members.map(([name, each]) => [name, canonical(each)]));
}
