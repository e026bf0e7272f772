import { expect, it } from "vitest";
import { leaks } from "./leaks.ts";

const secret = "qLyjWDarjtT1zdp7dc";

function error(more: object = {}): Error {
  return Object.assign(new Error("harmless"), more);
}

function hidden(value: unknown): object {
  return Object.defineProperty({}, "secret", { value, enumerable: false });
}

it.each<[string, unknown]>([
  ["a message", new Error(`bad ${secret}`)],
  [
    "a part of it in a message",
    new SyntaxError(`near "${secret.slice(3, 12)}"`),
  ],
  ["a cause of a cause", error({ cause: error({ cause: error({ secret }) }) })],
  ["a property that isn't enumerable", hidden(secret)],
  ["a symbol's property", { [Symbol("hidden")]: secret }],
  ["a symbol's description", { key: Symbol(secret) }],
  ["a property's name", { [secret]: 1 }],
  [
    "an inherited getter",
    new (class {
      get it(): string {
        return secret;
      }
    })(),
  ],
  ["a map", new Map([["key", { deep: [secret] }]])],
  ["headers", { headers: new Headers({ authorization: `apikey ${secret}` }) }],
  ["bytes", new TextEncoder().encode(secret)],
  [
    "a static property",
    new (class {
      static it = secret;
    })(),
  ],
  ["JSON alone", { toJSON: () => secret }],
  ["an aggregate", new AggregateError([error({ secret })])],
  ["a cycle", ((ring) => Object.assign(ring, { ring, last: { secret } }))({})],
])("finds a secret in %s", (_, value) => {
  expect(leaks(value, [secret])).not.toEqual([]);
});

it.each<[string, unknown]>([
  ["a closure", { reveal: () => secret.slice() }],
  [
    "a private field",
    new (class {
      #it = secret;
      reveal(): string {
        return this.#it;
      }
    })(),
  ],
  ["another secret", error({ secret: "aaaaaaaaaaaaaaaaaaaaaaa" })],
  ["nothing", undefined],
])("finds none in %s", (_, value) => {
  expect(leaks(value, [secret])).toEqual([]);
});
