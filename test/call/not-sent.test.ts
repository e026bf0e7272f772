import { expect, test } from "vitest";
import { readFetchFailure } from "../../src/call/not-sent.ts";

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
  const read = { code, notSent: true };
  expect(readFetchFailure(fetchFailed({ code }))).toEqual(read);
  expect(readFetchFailure({ code })).toEqual(read);
});

test.each(["ETIMEDOUT", "EHOSTUNREACH", "ENETUNREACH", "ECONNRESET"])(
  "%s while connecting: surely not sent",
  (code) => {
    const cause = { code, syscall: "connect" };
    expect(readFetchFailure(fetchFailed(cause)).notSent).toBe(true);
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
  expect(readFetchFailure(fetchFailed(cause))).toEqual({
    code,
    notSent: false,
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
])("%s: may have been sent", (_, thrown) => {
  expect(readFetchFailure(thrown)).toEqual({ code: undefined, notSent: false });
});

test.each([
  ["all of them refused", ["ECONNREFUSED", "ECONNREFUSED"], true],
  ["one dropped", ["ECONNREFUSED", "ECONNRESET"], false],
])("several addresses tried, %s", (_, codes, notSent) => {
  const cause = {
    code: "ECONNREFUSED",
    errors: codes.map((code) => ({ code })),
  };
  expect(readFetchFailure(fetchFailed(cause)).notSent).toBe(notSent);
});

test("a code that is no word is not kept: it could quote anything", () => {
  for (const code of ["apikey 123", "a".repeat(65), "", 5, {}])
    expect(readFetchFailure({ code }).code).toBeUndefined();
});
