import { randomText, type Random } from "./random.ts";

/** A whole response, before anything happens to it on its way. */
export interface Reply {
  /** The HTTP status. */
  readonly status: number;
  /** By lower-case name. */
  readonly headers: Readonly<Record<string, string>>;
  /** The whole body, as bytes. */
  readonly body: Uint8Array;
}

export function reply(
  status: number,
  mediaType: string,
  body: string,
  headers: Readonly<Record<string, string>> = {},
): Reply {
  return {
    status,
    headers: { "content-type": mediaType, ...lowerCased(headers) },
    body: new TextEncoder().encode(body),
  };
}

export function noContent(status: number): Reply {
  return { status, headers: {}, body: new Uint8Array() };
}

/** An error as Gcore's product documentation shows it. */
export interface Problem {
  readonly exception_class: string;
  readonly message: string;
  readonly request_id: string;
  readonly invalid_fields?: Readonly<Record<string, readonly string[]>>;
}

export function problem(
  random: Random,
  exceptionClass: string,
  message: string,
): Problem {
  const request_id = randomText(random, "0123456789abcdef", 32);
  return { exception_class: exceptionClass, message, request_id };
}

function lowerCased(
  headers: Readonly<Record<string, string>>,
): Record<string, string> {
  return Object.fromEntries(
    Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]),
  );
}
