import { expect, test } from "vitest";
import { readFetchFailure } from "../../src/call/fetch-failure.ts";

/** As Node's `fetch` rejects: a bare TypeError, with the system's error as its cause. */
const fetchFailed = (cause: object) => new TypeError("fetch failed", { cause });

test.each([
  "ENOTFOUND",
  "EAI_AGAIN",
  "ECONNREFUSED",
  "UND_ERR_CONNECT_TIMEOUT",
  "DEPTH_ZERO_SELF_SIGNED_CERT",
  "ERR_TLS_CERT_ALTNAME_INVALID",
  "UNABLE_TO_VERIFY_LEAF_SIGNATURE",
  "CERT_HAS_EXPIRED",
  "CERT_NOT_YET_VALID",
])("%s: surely not sent", (code) => {
  const read = { code, unsent: true, reason: "unreachable", passes: true };
  expect(readFetchFailure(fetchFailed({ code }))).toMatchObject(read);
  expect(readFetchFailure({ code })).toMatchObject(read);
});

test.each(["ETIMEDOUT", "EHOSTUNREACH", "ENETUNREACH", "ECONNRESET"])(
  "%s while connecting: surely not sent",
  (code) => {
    const cause = { code, syscall: "connect" };
    expect(readFetchFailure(fetchFailed(cause)).unsent).toBe(true);
  },
);

test.each([
  "ECONNRESET",
  "EPIPE",
  "ETIMEDOUT",
  "UND_ERR_SOCKET",
  "UND_ERR_HEADERS_TIMEOUT",
  "UND_ERR_BODY_TIMEOUT",
  "UND_ERR_ABORTED",
  "HPE_INVALID_CONSTANT",
  "ERR_SSL_SSLV3_ALERT_HANDSHAKE_FAILURE",
  "ERR_SSL_DECRYPTION_FAILED_OR_BAD_RECORD_MAC",
])("%s: may have been sent", (code) => {
  const cause = { code, syscall: "read" };
  expect(readFetchFailure(fetchFailed(cause))).toMatchObject({
    code,
    unsent: false,
  });
});

test.each([
  ["a browser's TypeError", new TypeError("Failed to fetch")],
  [
    "a DOMException, whose code is a number",
    new DOMException("", "AbortError"),
  ],
  ["a string", "ECONNREFUSED"],
  ["nothing", undefined],
  ["null", null],
  ["a cause that is a string", new Error("", { cause: "ECONNREFUSED" })],
  ["a message that names a code", new Error("connect ECONNREFUSED ::1:80")],
  ["a message that is a code", new Error("ECONNREFUSED")],
  ["a message that is a system call", new Error("connect")],
])("%s: may have been sent", (_, thrown) => {
  expect(readFetchFailure(thrown)).toMatchObject({
    code: undefined,
    unsent: false,
  });
});

/** As the platforms throw them (Node 20 to 26, Bun 1.3 and 1.4, Deno 2.9, undici 6 to 8, MSW 2). */
const sight =
  "error sending request for url (http://127.0.0.1:9/): client error (Connect): tcp";
test.each<[string, unknown, string, boolean]>([
  [
    "any getaddrinfo failure",
    fetchFailed({ code: "EAI_FAIL", syscall: "getaddrinfo" }),
    "unreachable",
    true,
  ],
  [
    "old Bun",
    { name: "Error", code: "ConnectionRefused" },
    "unreachable",
    true,
  ],
  [
    "Bun's handshake",
    { code: "EPROTO", message: "EPROTO: The TLS handshake failed. Does …" },
    "unreachable",
    true,
  ],
  ["Deno", fetchFailed({ message: sight }), "unreachable", true],
  [
    "Deno without its permission",
    { name: "NotCapable", message: "Requires net access" },
    "permission",
    false,
  ],
  [
    "Node without its permission",
    fetchFailed({ code: "ERR_ACCESS_DENIED", syscall: "connect" }),
    "permission",
    false,
  ],
  ["a blocked port in Node", fetchFailed(new Error("bad port")), "port", false],
  [
    "a blocked port in Deno",
    new TypeError("Fetch failed: Requests to port 1 are blocked"),
    "port",
    false,
  ],
  [
    "a dispatcher of another version",
    fetchFailed({ code: "UND_ERR_INVALID_ARG" }),
    "dispatcher",
    false,
  ],
  ["a proxy that wants a password", fetchFailed(aborted(407)), "proxy", false],
  ["a proxy that reaches nobody", fetchFailed(aborted(502)), "proxy", true],
  [
    "MSW without a handler",
    Object.assign(new Error("[MSW] Cannot bypass"), { name: "InternalError" }),
    "mock",
    false,
  ],
])("%s: surely not sent", (_, thrown, reason, passes) => {
  expect(readFetchFailure(thrown)).toMatchObject({
    unsent: true,
    reason,
    passes,
  });
});

/** As undici tells that a CONNECT was not answered with 200. */
function aborted(status: number): object {
  const message = `Proxy response (${status}) !== 200 when HTTP Tunneling`;
  const cause = Object.assign(new Error(message), { code: "UND_ERR_ABORTED" });
  return Object.assign(new DOMException("Request was cancelled."), { cause });
}

test.each([
  ["an error that quotes a connect message later", new TypeError(`x|${sight}`)],
  [
    "a client certificate that is asked for after the request",
    { code: "ERR_SSL_TLSV13_ALERT_CERTIFICATE_REQUIRED" },
  ],
  ["workerd", new Error("Network connection lost.")],
])("%s: may have been sent", (_, thrown) => {
  expect(readFetchFailure(thrown).unsent).toBe(false);
});

test("tells the class of what was thrown, where it is a word", () => {
  expect(readFetchFailure(new RangeError("x")).errorName).toBe("RangeError");
  expect(readFetchFailure({ name: "apikey 1" }).errorName).toBeUndefined();
  expect(readFetchFailure("x").errorName).toBeUndefined();
});

test.each([
  ["all of them refused", ["ECONNREFUSED", "ECONNREFUSED"], true],
  ["one dropped", ["ECONNREFUSED", "ECONNRESET"], false],
])("several addresses tried, %s", (_, codes, unsent) => {
  const cause = {
    code: "ECONNREFUSED",
    errors: codes.map((code) => ({ code })),
  };
  expect(readFetchFailure(fetchFailed(cause)).unsent).toBe(unsent);
});

test("a code that is no word is not kept: it could quote anything", () => {
  for (const code of ["apikey 123", "a".repeat(65), "", 5, {}])
    expect(readFetchFailure({ code }).code).toBeUndefined();
});
