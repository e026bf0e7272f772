import { describe, expect, test, vi } from "vitest";
import * as index from "../../src/index.ts";
import { GcoreError, isGcoreError } from "../../src/index.ts";
import { client, CREATED, SECRET } from "../support/account.ts";
import { failing } from "../support/failing.ts";
import { rejectionOf, thrownBy } from "../support/rejection.ts";
import { answers, dropped, hangs, script } from "../support/script.ts";
import { manualClock } from "../support/clock.ts";

const name = "my-api-key";

async function timedOut(): Promise<GcoreError> {
  const clock = manualClock();
  const { fetch, reached } = script(hangs);
  const call = client({ fetch }, clock).cloud.inference.apiKeys.create({
    name,
  });
  await reached(1);
  clock.pass(60_000);
  return rejectionOf(call);
}

/** One of each class, made as users meet it. */
const family: Readonly<
  Record<string, readonly [string, () => Promise<GcoreError>]>
> = {
  InvalidOptionsError: [
    "invalid-options",
    async () => thrownBy(() => client({ apiKey: "" })),
  ],
  InvalidRequestError: [
    "invalid-request",
    () => rejectionOf(client().cloud.inference.apiKeys.create({ name: "A" })),
  ],
  ConnectionError: ["connection", () => failing(dropped)],
  TimeoutError: ["timeout", timedOut],
  AbortedError: [
    "aborted",
    () => {
      const signal = AbortSignal.abort("why");
      return rejectionOf(
        client().cloud.inference.apiKeys.create({ name }, { signal }),
      );
    },
  ],
  ApiError: [
    "api",
    () => failing(answers(409, {}, { "x-request-id": "req-1" })),
  ],
  UnexpectedResponseError: [
    "unexpected-response",
    () => failing(answers(200, `{"secret":"${SECRET}"`)),
  ],
};

describe.each(Object.entries(family))("%s", (className, [kind, make]) => {
  test("has its name and kind, and is of its class, GcoreError and Error", async () => {
    const error = await make();
    expect(error).toMatchObject({ name: className, kind });
    expect(error).toBeInstanceOf(index[className as "ApiError"]);
    expect(error).toBeInstanceOf(GcoreError);
    expect(error).toBeInstanceOf(Error);
    expect(String(error)).toBe(`${className}: ${error.message}`);
    expect(error.stack?.startsWith(`${String(error)}\n`)).toBe(true);
    expect(Object.keys(error)).not.toContain("name");
  });

  test("is recognised by isGcoreError of another copy of the module", async () => {
    vi.resetModules();
    const copy = await import("../../src/index.ts");
    const error = await make();
    expect(copy.GcoreError).not.toBe(GcoreError);
    expect(error instanceof copy.GcoreError).toBe(false);
    expect(copy.isGcoreError(error)).toBe(true);
  });

  test("goes into a log as JSON, with what it knows of the call", async () => {
    const error = await make();
    const json = JSON.parse(JSON.stringify(error));
    const { message, outcome, attempts } = error;
    expect(json).toMatchObject({
      name: className,
      kind,
      message,
      outcome,
      attempts,
    });
    expect(json).not.toHaveProperty("stack");
    expect(JSON.stringify(json)).not.toContain(SECRET);
    for (const property of [
      "method",
      "path",
      "requestId",
      "status",
      "phase",
      "issues",
      "option",
    ])
      expect(json[property]).toEqual((error as never)[property]);
  });
});

test.each([
  undefined,
  null,
  0,
  "GcoreError",
  {},
  { name: "ApiError", kind: "api", outcome: "unknown" },
  new Error("ApiError"),
  GcoreError,
])("isGcoreError refuses %o", (value) => {
  expect(isGcoreError(value)).toBe(false);
});

test("optional facts are absent where there are none, so that equal errors look equal", async () => {
  const error = await failing(answers(500));
  for (const property of ["requestId", "code", "retryAfter", "cause"])
    expect(error).not.toHaveProperty(property);
});

test("an error's secret is not in its JSON, and still at hand", async () => {
  const error = await failing<index.UnexpectedResponseError>(
    answers(200, JSON.stringify(CREATED).slice(0, -1)),
  );
  expect(JSON.parse(JSON.stringify(error)).secret).toBe("[redacted]");
  expect(error.secret?.reveal()).toBe(SECRET);
});
