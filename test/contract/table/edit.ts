import { isNumber } from "../../../scripts/openapi/decimal.ts";

/** A change of a parsed document in place. */
export type Edit = (document: unknown) => void;

/** Replaces or adds what stands at a JSON pointer; `-` at its end appends to a list. */
export function set(pointer: string, value: unknown): Edit {
  return (document) => {
    const { owner, key } = find(document, pointer);
    // A number, even one of a class, is what it is.
    const copy = isNumber(value) ? value : structuredClone(value);
    if (Array.isArray(owner) && key === "-") owner.push(copy);
    else owner[key] = copy;
  };
}

export function drop(pointer: string): Edit {
  return (document) => {
    const { owner, key } = find(document, pointer);
    if (!(key in owner)) throw new Error(`nothing to drop at ${pointer}`);
    if (Array.isArray(owner)) owner.splice(Number(key), 1);
    else delete owner[key];
  };
}

export function move(from: string, to: string): Edit {
  return (document) => {
    const { owner, key } = find(document, from);
    const value = owner[key];
    drop(from)(document);
    set(to, value)(document);
  };
}

/** Replaces what stands there by what `change` makes of it. */
export function map(pointer: string, change: (value: never) => unknown): Edit {
  return (document) => {
    const { owner, key } = find(document, pointer);
    set(pointer, change(owner[key] as never))(document);
  };
}

type Owner = Record<string, unknown>;

function find(
  document: unknown,
  pointer: string,
): { readonly owner: Owner; readonly key: string } {
  const tokens = pointer
    .split("/")
    .slice(1)
    .map((token) => token.replaceAll("~1", "/").replaceAll("~0", "~"));
  const key = tokens.pop() ?? "";
  let owner = document as Owner;
  for (const token of tokens) {
    const next = owner[token];
    if (typeof next !== "object" || next === null) {
      throw new Error(`nothing at ${pointer}`);
    }
    owner = next as Owner;
  }
  return { owner, key };
}
