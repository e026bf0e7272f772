import { Decimal } from "./decimal.ts";

/** A JSON object whose members are not known yet. */
export type UnknownObject = Readonly<Record<string, unknown>>;

export function isObject(value: unknown): value is Record<string, unknown> {
  return (
    typeof value === "object" &&
    value !== null &&
    !Array.isArray(value) &&
    !(value instanceof Decimal)
  );
}

/** The value as a JSON object; an empty one for anything else, so that look-ups chain. */
export function asObject(value: unknown): UnknownObject {
  return isObject(value) ? value : {};
}

/** JSON as JSON.stringify writes it, with every digit of every number. */
export function jsonText(value: unknown, indent = ""): string {
  return holdsDecimal(value)
    ? write(value, "\n")
    : JSON.stringify(value, undefined, indent);

  function write(each: unknown, margin: string): string {
    if (each instanceof Decimal) return String(each);
    const inner = margin + indent;
    if (Array.isArray(each)) {
      const items = each.map((item: unknown) => write(item ?? null, inner));
      return enclose("[", items, "]", margin);
    }
    if (!isObject(each)) return JSON.stringify(each);
    const members = Object.entries(each)
      .filter(([, member]) => member !== undefined)
      .map(([name, member]) => {
        const colon = indent === "" ? ":" : ": ";
        return JSON.stringify(name) + colon + write(member, inner);
      });
    return enclose("{", members, "}", margin);
  }

  function enclose(
    open: string,
    parts: readonly string[],
    close: string,
    margin: string,
  ): string {
    if (parts.length === 0 || indent === "") return open + parts.join() + close;
    const lines = parts.map((part) => margin + indent + part);
    return open + lines.join() + margin + close;
  }
}

/** Few documents have any. */
function holdsDecimal(value: unknown): boolean {
  if (typeof value !== "object" || value === null) return false;
  return value instanceof Decimal || Object.values(value).some(holdsDecimal);
}

/** An own member, of an array too: a component may be named `constructor`. */
export function memberOf(value: unknown, key: string): unknown {
  return typeof value === "object" &&
    value !== null &&
    Object.hasOwn(value, key)
    ? (value as UnknownObject)[key]
    : undefined;
}

/** An own member that is an object; an empty one for anything else. */
export function ownObject(value: unknown, key: string): UnknownObject {
  return asObject(memberOf(value, key));
}

/** An own member that is an array; an empty one for anything else. */
export function ownList(value: unknown, key: string): readonly unknown[] {
  const found = memberOf(value, key);
  return Array.isArray(found) ? found : [];
}
