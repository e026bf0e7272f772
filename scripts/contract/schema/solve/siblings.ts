import {
  decimal,
  exactly,
  type ExactNumber,
  isNumber,
} from "../../../openapi/decimal.ts";
import { add, ONE, times } from "../value/decimal.ts";
import { isJsonObject } from "../value/json.ts";
import type { Json } from "../types.ts";

/** At most so many values much like the given one, most of them different from one another. */
export function* siblings(value: Json, count: number): Generator<Json> {
  if (typeof value === "string") yield* some(texts(value), count);
  else if (isNumber(value)) yield* some(numbers(value), count);
  else if (Array.isArray(value)) {
    const items = value as readonly Json[];
    for (const [index, item] of items.entries())
      for (const other of siblings(item, count)) yield items.with(index, other);
  } else if (isJsonObject(value))
    for (const [name, member] of Object.entries(value))
      for (const other of siblings(member, count))
        yield { ...value, [name]: other };
}

/** Counted in letters and in hexadecimal digits: identifiers are made of the ones or the others. */
function* texts(text: string): Generator<string> {
  for (let count = 0; ; count += 1)
    for (const suffix of [inLetters(count), count.toString(16)]) {
      if (suffix.length <= text.length)
        yield text.slice(0, text.length - suffix.length) + suffix;
      yield text + suffix;
    }
}

function* numbers(number: ExactNumber): Generator<ExactNumber> {
  const exact = decimal(number);
  for (let distance = ONE; ; distance = add(distance, ONE)) {
    yield exactly(add(exact, distance));
    yield exactly(add(exact, times(distance, -1n)));
  }
}

function* some<Item>(items: Iterable<Item>, count: number): Generator<Item> {
  let left = count;
  for (const item of items) {
    if (left === 0) return;
    left -= 1;
    yield item;
  }
}

function inLetters(count: number): string {
  const letter = String.fromCharCode(0x61 + (count % 26));
  return count < 26 ? letter : inLetters(Math.floor(count / 26) - 1) + letter;
}
