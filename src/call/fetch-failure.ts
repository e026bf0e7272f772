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

type Row = readonly [
  reason: FailureReason,
  passes: boolean,
  member: "name" | "code" | "syscall" | "message",
  pattern: RegExp,
];

/** Failures that come before a request's first byte is written, by what the error tells of them. */
const UNSENT: readonly Row[] = [
  ["permission", false, "name", /^(?:NotCapable|PermissionDenied)$/],
  ["permission", false, "code", /^ERR_ACCESS_DENIED$/],
  ["dispatcher", false, "code", /^UND_ERR_INVALID_ARG$/],
  ["proxy", true, "message", /^Proxy response \(5/],
  ["proxy", false, "message", /^Proxy response \(/],
  ["port", false, "message", /^bad port$|^Fetch failed: Requests to port /],
  ["mock", false, "message", /^\[MSW\]/],
  ["unreachable", true, "syscall", /^(?:connect|getaddrinfo)$/],
  [
    "unreachable",
    true,
    "code",
    /^(?:ConnectionRefused|ECONNREFUSED|ENOTFOUND|EAI_\w+|FailedToOpenSocket|UND_ERR_(?:CONNECT_TIMEOUT|PRX_TLS))$/,
  ],
  // Certificates are checked in the handshake, before any request.
  [
    "unreachable",
    true,
    "code",
    /^(?!ERR_SSL)\w*CERT|^(?:UNABLE_TO_VERIFY_LEAF_SIGNATURE|HOSTNAME_MISMATCH|INVALID_CA|ERR_SSL_WRONG_VERSION_NUMBER)$/,
  ],
  // Bun, then Deno.
  [
    "unreachable",
    true,
    "message",
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

/** What `fetch` resolved to is no answer. */
export const NO_RESPONSE: Failure = {
  reason: "no-response",
  unsent: false,
  passes: false,
  code: undefined,
  errorName: undefined,
};

/** Platforms wrap what happened: the first error with a code of its own, or the last. */
function tellingCause(thrown: unknown): Thrown {
  let told = membersOf(thrown);
  for (let depth = 0; depth < 3 && !wordOf(told["code"]); depth++)
    if (isObject(told["cause"])) told = told["cause"];
  return told;
}

function unsentRow(told: Thrown): Row | undefined {
  const { errors } = told;
  // Happy Eyeballs: one error for each address that was tried (RFC 8305).
  if (Array.isArray(errors) && errors.length > 0) {
    const rows = errors.map((each) => unsentRow(membersOf(each)));
    return rows.includes(undefined) ? undefined : rows[0];
  }
  return UNSENT.find(([, , member, pattern]) => {
    const said = told[member];
    return typeof said === "string" && pattern.test(said);
  });
}

/** Names and codes are words; anything else could quote what must not be shown. */
function wordOf(value: unknown): string | undefined {
  return typeof value === "string" && /^\w{1,64}$/.test(value)
    ? value
    : undefined;
}
