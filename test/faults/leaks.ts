import { inspect } from "node:util";
import { withNodeStacks } from "../support/node-stacks.ts";

/** A needle counts as found when this many of its characters in a row are: parsers quote a part of what they read. */
const WINDOW = 8;

/**
 * Where any of the needles, or a telling part of one, can be read out of a
 * value: by walking all that is reachable from it, and by printing it.
 */
export function leaks(value: unknown, needles: readonly string[]): string[] {
  const texts = withNodeStacks(() => [...readable(value)]);
  // Nearly always there is nothing to be found: one look at all of them together tells.
  const all = texts.map(([, text]) => text).join("\n");
  const windows = needles.flatMap(windowsOf).filter((it) => all.includes(it));
  return texts.flatMap(([place, text]) =>
    windows.some((window) => text.includes(window)) ? [place] : [],
  );
}

function windowsOf(needle: string): string[] {
  const count = Math.max(1, needle.length - WINDOW + 1);
  return Array.from({ length: count }, (_, at) =>
    needle.slice(at, at + WINDOW),
  );
}

function* readable(value: unknown): Generator<[string, string]> {
  yield* strings(value, "value", new Set());
  yield* printed(value);
}

const printers: Readonly<Record<string, (value: unknown) => unknown>> = {
  "String()": String,
  "JSON.stringify": (value) => JSON.stringify(value),
  "JSON.stringify of a spread": (value) =>
    JSON.stringify({ ...(value as object) }),
  inspect: (value) => inspect(value),
  "inspect of everything": (value) =>
    inspect(value, {
      depth: Infinity,
      getters: true,
      maxArrayLength: null,
      maxStringLength: null,
      showHidden: true,
      showProxy: true,
    }),
  structuredClone: (value) => inspect(structuredClone(value), { depth: 9 }),
};

function* printed(value: unknown): Generator<[string, string]> {
  for (const [name, print] of Object.entries(printers)) {
    let text: unknown;
    try {
      text = print(value);
    } catch (error) {
      // What can't be cloned may still be quoted by the one who refuses.
      text = inspect(error);
    }
    if (typeof text === "string") yield [name, text];
  }
}

function* strings(
  value: unknown,
  place: string,
  seen: Set<unknown>,
): Generator<[string, string]> {
  if (typeof value === "string") yield [place, value];
  if (typeof value === "symbol") yield [place, String(value)];
  if (!isObject(value) || seen.has(value) || builtIn.has(value)) return;
  seen.add(value);
  if (ArrayBuffer.isView(value))
    yield [place, Buffer.from(value.buffer).toString()];
  for (const key of Reflect.ownKeys(value)) {
    const name = `${place}.${String(key)}`;
    yield [`the name ${name}`, String(key)];
    yield* strings(read(value, key), name, seen);
  }
  if (isIterable(value))
    for (const entry of value) yield* strings(entry, `${place}[…]`, seen);
  yield* strings(Reflect.getPrototypeOf(value), `${place}.__proto__`, seen);
}

function read(holder: object, key: PropertyKey): unknown {
  try {
    return Reflect.get(holder, key) as unknown;
  } catch {
    return undefined;
  }
}

function isObject(value: unknown): value is object {
  return (
    (typeof value === "object" && value !== null) || typeof value === "function"
  );
}

function isIterable(value: object): value is Iterable<unknown> {
  return (
    value instanceof Map || value instanceof Set || value instanceof Headers
  );
}

const builtIn: ReadonlySet<unknown> = new Set(
  Object.getOwnPropertyNames(globalThis).flatMap((name) => {
    const value: unknown = read(globalThis, name);
    return typeof value === "function"
      ? [value, value.prototype as unknown]
      : [value];
  }),
);
