import type { LedgerKey, Play } from "./server.ts";
import { cutResponse, response, type Framing } from "./wire.ts";
import { responseBody } from "../support/spec.ts";

/** The body that the spec promises, with other members where given. */
export function answer(
  { name, secret }: LedgerKey,
  members: Readonly<Record<string, unknown>> = {},
): string {
  const body = responseBody({
    name,
    description: null,
    secret,
    created_at: "2026-01-02T03:04:05Z",
    expires_at: null,
    deployment_names: [],
  });
  return JSON.stringify({ ...body, ...members });
}

/** A key is created, and told as it should be. */
export function created(framing: Framing = {}): Play {
  return { creates: true, sends: (key) => [response(answer(key), framing)] };
}

/** A key is created, but this is what is told of it. */
export function told(
  body: (key: LedgerKey) => string | Uint8Array,
  framing: Framing = {},
): Play {
  return { creates: true, sends: (key) => [response(body(key), framing)] };
}

/** Nothing is created, and this is the answer. */
export function refused(
  status: number,
  headers: readonly string[] = [],
  body: string = '{"exception_class":"Refusal","message":"no"}',
): Play {
  return { sends: () => [response(body, { status, headers })] };
}

/** Where a body may break off, seen from the secret in it. */
export type Cut = "at once" | "before" | "within" | "after" | "at the end";

/** A key is created, and its answer breaks off there. */
export function cut(
  where: Cut,
  then: "end" | "stall",
  framing: Framing = {},
): Play {
  return {
    creates: true,
    sends: (key) => {
      const body = answer(key);
      return [cutResponse(body, placeOf(where, body, key), framing)];
    },
    then,
  };
}

function placeOf(where: Cut, body: string, { secret }: LedgerKey): number {
  const literal = JSON.stringify(secret);
  const start = Buffer.byteLength(body.slice(0, body.indexOf(literal)));
  const length = Buffer.byteLength(literal);
  switch (where) {
    case "at once":
      return 0;
    case "before":
      return start;
    case "within":
      return start + length - 1;
    case "after":
      return start + length;
    case "at the end":
      return Buffer.byteLength(body) - 1;
  }
}
