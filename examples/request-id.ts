import { createGcoreClient } from "gcore-inference";

/** The request id of a success, for one call: what to quote to Gcore's support. */
const gcore = createGcoreClient();
let requestId: string | undefined;
const key = await gcore.cloud.inference.apiKeys.create(
  { name: "identified" },
  { onAttempt: (attempt) => (requestId = attempt.requestId) },
);
console.log(`${key.name}: ${requestId ?? "the server gave no id"}`);
