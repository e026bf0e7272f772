import { describe, expect, test } from "vitest";
import type { ApiError } from "../../src/index.ts";
import { API_KEY } from "../support/account.ts";
import { advice, failing } from "../support/failing.ts";
import { printed } from "../support/printed.ts";
import { answers, answersInParts, refused } from "../support/script.ts";

const api = { name: "ApiError", kind: "api" };
const after = (seconds: string) => ({ "retry-after": seconds });

test.each([300, 304, 400, 401, 403, 404, 409, 418, 422, 428, 451, 499])(
  "%i leaves nothing behind, and isn't tried again",
  async (status) => {
    const error = await failing<ApiError>(answers(status));
    const outcome = "not-applied";
    expect(error).toMatchObject({ ...api, status, outcome, attempts: 1 });
    expect(error.message).toMatch(
      new RegExp(`answered with status ${status}$`),
    );
  },
);

test.each([408, 500, 501, 502, 503, 504, 507, 599])(
  "%i may have left a key behind, and isn't tried again",
  async (status) => {
    const error = await failing<ApiError>(answers(status));
    const outcome = "unknown";
    expect(error).toMatchObject({ ...api, status, outcome, attempts: 1 });
    expect(error.message).toMatch(advice);
  },
);

test.each([
  ["429, three times", [answers(429)], 3, undefined],
  ["429 with Retry-After, three times", [answers(429, "", after("2"))], 3, 2],
  ["503 with Retry-After, three times", [answers(503, "", after("2"))], 3, 2],
  [
    "429 that asks for more than a minute",
    [answers(429, "", after("61"))],
    1,
    61,
  ],
  [
    "503 that asks for more than a minute",
    [answers(503, "", after("90"))],
    1,
    90,
  ],
  [
    "429 that asks for the whole budget",
    [answers(429, "", after("60"))],
    1,
    60,
  ],
  ["409 after a refused connection", [refused, answers(409)], 2, undefined],
  ["409 after 429", [answers(429), answers(409)], 2, undefined],
])("%s: leaves nothing behind", async (_, steps, attempts, retryAfter) => {
  const error = await failing<ApiError>(...steps);
  expect(error).toMatchObject({ ...api, outcome: "not-applied", attempts });
  expect(error.retryAfter).toBe(retryAfter);
});

test.each([
  ["500 with Retry-After", 500, "1", 1],
  ["503 with a Retry-After that can't be read", 503, "soon", undefined],
])("%s: may have left a key behind", async (_, status, field, retryAfter) => {
  const error = await failing<ApiError>(answers(status, "", after(field)));
  expect(error).toMatchObject({ ...api, outcome: "unknown", attempts: 1 });
  expect(error.retryAfter).toBe(retryAfter);
});

describe("says what the body says", () => {
  test("in the product docs' shape", async () => {
    const error = await failing<ApiError>(
      answers(
        400,
        {
          exception_class: "ValidationError",
          message: "Name is taken",
          request_id: "req-body",
          invalid_fields: { name: ["taken"] },
        },
        { "x-request-id": "req-header" },
      ),
    );
    expect(error).toMatchObject({
      code: "ValidationError",
      requestId: "req-body",
      issues: [{ path: "name", message: "taken" }],
    });
    expect(error.message).toMatch(/answered with status 400: Name is taken$/);
  });

  test("in the spec's shape, with the header's request id", async () => {
    const body = { code: "E409", message: "Name is taken" };
    const step = answers(409, body, { "x-request-id": "req-header" });
    const error = await failing<ApiError>(step);
    expect(error).toMatchObject({ code: "E409", requestId: "req-header" });
  });

  test("and nothing where it is HTML, broken, cut or of another type", async () => {
    for (const step of [
      answers(404, "<html>nothing here"),
      answers(404, '{"message":"cut'),
      answersInParts(404, ['{"message":"br'], "breaks"),
      answers(404, []),
    ]) {
      const error = await failing<ApiError>(step);
      expect(error.message).toMatch(/answered with status 404$/);
      expect(error).toMatchObject({ issues: [] });
      expect(error).not.toHaveProperty("code");
    }
  });

  test("but not the API key, wherever the server repeats it", async () => {
    const error = await failing<ApiError>(
      answers(
        401,
        { message: `bad key: apikey ${API_KEY}`, code: API_KEY },
        { "x-request-id": `req-${API_KEY}` },
      ),
    );
    expect(error.message).toMatch(/bad key: apikey \[redacted\]$/);
    expect(error.requestId).toBe("req-[redacted]");
    expect(printed(error)).not.toContain(API_KEY);
  });
});
