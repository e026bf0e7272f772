/** Codes of failures that come before a request's first byte is written. */
const NOT_SENT = new Set([
  "ENOTFOUND",
  "EAI_AGAIN",
  "ECONNREFUSED",
  "UND_ERR_CONNECT_TIMEOUT",
  // Certificates are checked in the handshake, before any request.
  "DEPTH_ZERO_SELF_SIGNED_CERT",
  "ERR_TLS_CERT_ALTNAME_INVALID",
  "SELF_SIGNED_CERT_IN_CHAIN",
  "UNABLE_TO_GET_ISSUER_CERT",
  "UNABLE_TO_GET_ISSUER_CERT_LOCALLY",
  "UNABLE_TO_VERIFY_LEAF_SIGNATURE",
  "HOSTNAME_MISMATCH",
  "INVALID_CA",
  // What a server that speaks no TLS makes of the handshake.
  "ERR_SSL_WRONG_VERSION_NUMBER",
]);

interface Coded {
  readonly code?: unknown;
  readonly syscall?: unknown;
  readonly cause?: unknown;
  readonly errors?: unknown;
}

/** What a rejection of `fetch` says of itself. Only codes are kept: messages quote their input. */
export interface FetchFailure {
  readonly code: string | undefined;
  /** True where the request surely never left; false wherever that isn't certain. */
  readonly notSent: boolean;
}

export function readFetchFailure(thrown: unknown): FetchFailure {
  const outer = coded(thrown);
  const cause = outer.code === undefined ? coded(outer.cause) : outer;
  return { code: codeOf(cause), notSent: isNotSent(cause) };
}

function isNotSent(error: Coded): boolean {
  // Happy Eyeballs: one error for each address that was tried (RFC 8305).
  if (Array.isArray(error.errors) && error.errors.length > 0)
    return error.errors.every((each) => isNotSent(coded(each)));
  const code = codeOf(error) ?? "";
  return (
    error.syscall === "connect" ||
    NOT_SENT.has(code) ||
    code.startsWith("CERT_")
  );
}

/** Error codes are words; anything else could quote what must not be shown. */
function codeOf({ code }: Coded): string | undefined {
  return typeof code === "string" && /^[A-Za-z0-9_]{1,64}$/.test(code)
    ? code
    : undefined;
}

function coded(value: unknown): Coded {
  return typeof value === "object" && value !== null ? value : {};
}
