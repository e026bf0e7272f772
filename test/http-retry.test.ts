import { describe, expect, test } from "vitest";
import type { GcoreClient } from "../src/client.ts";
import { client, PATH } from "./support/account.ts";
import { rejectionOf } from "./support/rejection.ts";
import {
  answers,
  dropped,
  refused,
  script,
  type Step,
} from "./support/script.ts";

/** The slice has a POST alone; the rules hold for every method. */
interface AnyHttp {
  request(
    method: string,
    path: string,
    init?: object,
  ): Promise<{ data?: unknown; error?: unknown; response: Response }>;
}
const anyHttp = ({ http }: GcoreClient) => http as unknown as AnyHttp;

const path = { project_id: 7 };
const body = { name: "my-api-key" };

describe("sends again", () => {
  const ok = answers(200, {});
  const again: readonly (readonly [string, Step])[] = [
    ["a dropped connection", dropped],
    ["500", answers(500)],
    ["503", answers(503)],
    ["408", answers(408)],
  ];
  const methods = ["GET", "HEAD", "PUT", "DELETE", "OPTIONS"];

  test.each(again)(
    "after %s: what may be repeated, and neither POST nor PATCH",
    async (_, step) => {
      for (const method of [...methods, "POST", "PATCH"]) {
        const { fetch, requests } = script(step, step, ok);
        await anyHttp(client({ fetch }))
          .request(method, PATH, { params: { path } })
          .catch(() => undefined);
        expect([method, requests.length]).toEqual([
          method,
          methods.includes(method) ? 3 : 1,
        ]);
      }
    },
  );

  test("after a refused connection and 429: any method", async () => {
    for (const method of [...methods, "POST", "PATCH"]) {
      const { fetch, requests } = script(refused, answers(429), ok);
      const call = anyHttp(client({ fetch })).request(method, PATH, {
        params: { path },
      });
      expect((await call).response.status).toBe(200);
      expect(requests.map((request) => request.method)).toEqual([
        method,
        method,
        method,
      ]);
    }
  });

  test("with the same body", async () => {
    const { fetch, requests } = script(dropped, ok);
    const init = { params: { path }, body };
    await anyHttp(client({ fetch })).request("PUT", PATH, init);
    const bodies = await Promise.all(requests.map((request) => request.text()));
    expect(bodies).toEqual([JSON.stringify(body), JSON.stringify(body)]);
  });

  test("a body that is empty", async () => {
    const { fetch, requests } = script(refused, ok);
    const init = { params: { path }, body, bodySerializer: () => "" };
    await anyHttp(client({ fetch })).request("PUT", PATH, init);
    expect(requests).toHaveLength(2);
  });
});

test.each([
  ["GET", "not-applied"],
  ["PUT", "unknown"],
  ["DELETE", "unknown"],
  ["POST", "unknown"],
])("a dropped %s ends as %s", async (method, outcome) => {
  const http = anyHttp(client({ fetch: script(dropped).fetch }));
  const call = http.request(method, PATH, { params: { path } });
  const error = await rejectionOf(call);
  expect(error).toMatchObject({ name: "ConnectionError", outcome, method });
  expect(/The request may have been applied/.test(error.message)).toBe(
    outcome === "unknown",
  );
});

test("a refused connection after a PUT that may have been applied stays unknown", async () => {
  const http = anyHttp(client({ fetch: script(dropped, refused).fetch }));
  const error = await rejectionOf(
    http.request("PUT", PATH, { params: { path } }),
  );
  expect(error).toMatchObject({ outcome: "unknown", attempts: 3 });
});
