import { isObject, membersOf } from "../members.ts";

/** Why an attempt had no answer: a word for each sentence there is about it. */
export type FailureReason =
  | "lost"
  | "no-response"
  | "unreachable"
  | "proxy"
  | "port"
  | "permission"
  | "dispatcher"
  | "mock"
  | "request";

/** What a rejection of `fetch` says of itself. Only names and codes are kept: messages quote their input. */
export interface Failure {
  readonly reason: FailureReason;
  /** True where the request surely never left; false wherever that isn't certain. */
  readonly unsent: boolean;
  /** Whether the cause may pass by itself. */
  readonly passes: boolean;
  readonly code: string | undefined;
  /** The class of what was thrown. */
  readonly errorName: string | undefined;
}

type Row = readonly [reason: FailureReason, passes: boolean, sign: RegExp];

/** Failures that come before a request's first byte is written, by what the error tells of them. */
const UNSENT: readonly Row[] = [
  ["permission", false, /^(?:NotCapable|PermissionDenied|ERR_ACCESS_DENIED)$/],
  ["dispatcher", false, /^UND_ERR_INVALID_ARG$/],
  ["proxy", true, /^Proxy response \(5/],
  ["proxy", false, /^Proxy response \(/],
  ["port", false, /^bad port$|^Fetch failed: Requests to port /],
  ["mock", false, /^\[MSW\]/],
  // System calls, and codes.
  [
    "unreachable",
    true,
    /^(?:connect|getaddrinfo|ConnectionRefused|ECONNREFUSED|ENOTFOUND|EAI_\w+|FailedToOpenSocket|UND_ERR_(?:CONNECT_TIMEOUT|PRX_TLS))$/,
  ],
  // Certificates are checked in the handshake, before any request.
  [
    "unreachable",
    true,
    /^(?:(?!ERR_SSL)\w*CERT\w*|UNABLE_TO_VERIFY_LEAF_SIGNATURE|HOSTNAME_MISMATCH|INVALID_CA|ERR_SSL_WRONG_VERSION_NUMBER)$/,
  ],
  // Bun, then Deno.
  [
    "unreachable",
    true,
    /^EPROTO: The TLS handshake failed|^error sending request .*\b[Cc]onnect\)?:/,
  ],
];

type Thrown = ReturnType<typeof membersOf>;

export function readFetchFailure(thrown: unknown): Failure {
  const told = tellingCause(thrown);
  const [reason, passes] = unsentRow(told) ?? (["lost", false] as const);
  return {
    reason,
    unsent: reason !== "lost",
    passes,
    code: wordOf(told["code"]),
    errorName: wordOf(membersOf(thrown)["name"]),
  };
}

/** Platforms wrap what happened: the first error with a code of its own, or the last. */
function tellingCause(thrown: unknown): Thrown {
  let told = membersOf(thrown);
  for (let depth = 0; depth < 3 && !wordOf(told["code"]); depth++)
    if (isObject(told["cause"])) told = told["cause"];
  return told;
}

function unsentRow(told: Thrown): Row | undefined {
  const { errors, name, code, syscall, message } = told;
  // Happy Eyeballs: one error for each address that was tried (RFC 8305).
  if (Array.isArray(errors) && errors.length > 0) {
    const rows = errors.map((each) => unsentRow(membersOf(each)));
    return rows.includes(undefined) ? undefined : rows[0];
  }
  // A message that is one word may quote a code; only sentences are known for what they tell.
  const sentence =
    typeof message === "string" && message.includes(" ") && message;
  return UNSENT.find(([, , sign]) =>
    [name, code, syscall, sentence].some(
      (said) => typeof said === "string" && sign.test(said),
    ),
  );
}

/** Names and codes are words; anything else could quote what must not be shown. */
function wordOf(value: unknown): string | undefined {
  return typeof value === "string" && /^\w{1,64}$/.test(value)
    ? value
    : undefined;
}
