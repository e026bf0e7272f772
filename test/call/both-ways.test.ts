import type { Middleware } from "openapi-fetch";
import { expect, test } from "vitest";
import type { ContractDrift } from "../../src/index.ts";
import { client, CREATED } from "../support/account.ts";
import {
  answers,
  answersInParts,
  dropped,
  fails,
  refused,
  script,
  type Step,
} from "../support/script.ts";

/** Looks at nothing: what the platform builds for it must make no difference. */
const idle: Middleware = {
  onRequest: () => undefined,
  onResponse: () => undefined,
  onError: () => undefined,
};

/** All that a call sends, and all that comes of it. */
async function played(steps: readonly Step[], ...middlewares: Middleware[]) {
  const { fetch, requests } = script(...steps);
  const drifts: ContractDrift[] = [];
  const gcore = client({
    fetch,
    headers: { "X-Team": "client" },
    onContractDrift: (drift) => drifts.push(drift),
  });
  gcore.http.use(...middlewares);
  const body = { name: "my-api-key", description: "päckchen 📦" };
  const result = await gcore.cloud.inference.apiKeys
    .create(body, { headers: { "X-Trace": "1" } })
    .catch((error: unknown) => error);
  const secret = (result as { secret?: { reveal(): string } }).secret?.reveal();
  const sent = requests.map(async (request) => [
    request.method,
    request.url,
    request.redirect,
    request.cache,
    [...request.headers],
    await request.text(),
  ]);
  return {
    sent: await Promise.all(sent),
    result: JSON.parse(JSON.stringify(result)) as unknown,
    secret,
    drifts,
  };
}

const text = JSON.stringify(CREATED);

test.each<[string, ...Step[]]>([
  ["a key", answers(200, CREATED)],
  ["a key after two failures", refused, answers(429), answers(201, CREATED)],
  ["drift", answers(200, { ...CREATED, created_at: 5 })],
  ["another media type", answers(200, text)],
  ["a byte order mark", answersInParts(200, [`\uFEFF${text}`], "closes")],
  ["an empty answer", answers(200)],
  ["an empty answer that says so", answers(200, "", { "content-length": "0" })],
  ["204", answers(204)],
  ["205", answersInParts(205, [], "closes")],
  ["HTML", answers(200, "<h1>Hi</h1>")],
  ["a cut", answersInParts(200, [text.slice(0, -5)], "breaks")],
  ["an envelope", answers(200, { data: CREATED })],
  ["UTF-16", answersInParts(200, [Buffer.from(text, "utf16le")], "closes")],
  [
    "too much",
    answersInParts(200, [text.slice(0, -1), " ".repeat(2 ** 20)], "closes"),
  ],
  ["a refusal", answers(409, { message: "taken", request_id: "r" })],
  ["a refusal in HTML", answers(403, "<h1>No</h1>")],
  ["a refusal that breaks off", answersInParts(422, ['{"mess'], "breaks")],
  ["503", answers(503, "", { "retry-after": "3600" })],
  ["a redirect", answers(307, "", { location: "https://else.example/" })],
  ["a drop", dropped],
  ["a certificate", fails({ code: "CERT_HAS_EXPIRED" })],
  ["no response", () => ({ status: 200 }) as never],
])("%s is the same with a middleware and without", async (_, ...steps) => {
  const without = await played(steps);
  expect(without.sent.length).toBeGreaterThan(0);
  expect(await played(steps, idle)).toEqual(without);
});
