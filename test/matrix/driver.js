// Runs in every runtime, so it imports nothing but the package under test.
import { createGcoreClient, isGcoreError } from "gcore-inference";

/**
 * Makes the calls that it is told of, all at once, and gives back what came of them as plain data,
 * with everything that printing it shows.
 */
export async function drive(rows) {
  return Promise.all(rows.map(callOf));
}

async function callOf({ apiKey, baseUrl, timeout, warm }) {
  const told = [];
  const gcore = createGcoreClient({
    apiKey,
    baseUrl,
    timeout,
    projectId: 1,
    onAttempt: (attempt) => told.push(attempt),
  });
  if (warm) await gcore.http.request("get", "/warm", { parseAs: "text" });
  told.length = 0;
  const result = await gcore.cloud.inference.apiKeys
    .create({ name: "my-api-key" })
    .catch((error) => error);
  const known = isGcoreError(result);
  const failed = known || result instanceof Error;
  const secret = result?.secret?.reveal();
  return {
    kind: known ? result.kind : failed ? String(result) : "resolved",
    outcome: known ? result.outcome : "applied",
    told: told.length === (known ? result.attempts : told.length),
    ...(secret !== undefined && { secret }),
    said: failed ? result.message : "",
    printed: [
      ...[result, gcore, told].flatMap((value) => [
        String(value),
        JSON.stringify(value),
        inspected(value),
      ]),
      failed ? result.stack : "",
    ].join("\n"),
  };
}

function inspected(value) {
  if (globalThis.Deno) return Deno.inspect(value, { depth: 9 });
  if (globalThis.Bun) return Bun.inspect(value, { depth: 9 });
  return JSON.stringify({ ...value });
}
