import { expectTypeOf } from "vitest";
import { createSandbox } from "../../src/sandbox/index.ts";
import {
  createGcoreClient,
  type ContractDrift,
  type GcoreClient,
  type GcoreClientOptions,
  type Issue,
  type RequestOptions,
} from "../../src/index.ts";

declare const unknownString: string | undefined;
declare const unknownNumber: number | undefined;

// Every option has a default, and so has the whole
expectTypeOf(createGcoreClient).parameters.toEqualTypeOf<
  [options?: GcoreClientOptions | undefined]
>();
expectTypeOf(createGcoreClient).returns.toEqualTypeOf<GcoreClient>();
expectTypeOf<{}>().toExtend<GcoreClientOptions>();
expectTypeOf<keyof GcoreClientOptions>().toEqualTypeOf<
  | "apiKey"
  | "projectId"
  | "baseUrl"
  | "timeout"
  | "maxRetries"
  | "headers"
  | "fetch"
  | "onAttempt"
  | "onContractDrift"
>();

// What comes out of an environment may be undefined
createGcoreClient({
  apiKey: unknownString,
  projectId: unknownNumber,
  baseUrl: unknownString,
  timeout: unknownNumber,
  maxRetries: unknownNumber,
  headers: undefined,
  fetch: undefined,
  onContractDrift: undefined,
});

// An API key is a string, or a function that gives one, now or later
createGcoreClient({ apiKey: "token" });
createGcoreClient({ apiKey: () => "token" });
createGcoreClient({ apiKey: async () => "token" });
// @ts-expect-error
createGcoreClient({ apiKey: 1 });
// @ts-expect-error
createGcoreClient({ apiKey: () => 1 });

// A project is given as a number
// @ts-expect-error
createGcoreClient({ projectId: "1" });

// Any fetch will do: the platform's, or a test's that looks at nothing
createGcoreClient({ fetch });
createGcoreClient({ fetch: async () => new Response() });
createGcoreClient({
  fetch: (url, init) => Promise.resolve(new Response(url + init.method)),
});
createGcoreClient({
  fetch: async () => ({
    status: 200,
    headers: new Map([["x", "y"]]) as unknown as Headers,
    text: async () => "",
  }),
});
createGcoreClient({ fetch: createSandbox().fetch });
// @ts-expect-error
createGcoreClient({ fetch: () => new Response() });

// Headers come as a record or as the platform's own
createGcoreClient({ headers: { "X-Trace": "1" } });
createGcoreClient({ headers: new Headers() });
createGcoreClient({ headers: new Map([["X-Trace", "1"]]) });
createGcoreClient({ headers: [["X-Trace", "1"]] });
createGcoreClient({ headers: { "X-Trace": unknownString, "X-None": null } });
// @ts-expect-error
createGcoreClient({ headers: { "X-Trace": 1 } });

// The listener is told the departures, not the response
createGcoreClient({
  onContractDrift(drift) {
    expectTypeOf(drift).toEqualTypeOf<ContractDrift>();
    expectTypeOf(drift.issues).toEqualTypeOf<readonly Issue[]>();
  },
});

// A misspelt option is refused
// @ts-expect-error
createGcoreClient({ apikey: "token" });
// @ts-expect-error
createGcoreClient({ baseURL: "https://gateway.example" });

// Options of one call
expectTypeOf<keyof RequestOptions>().toEqualTypeOf<
  "signal" | "timeout" | "maxRetries" | "headers" | "onAttempt"
>();
const signal = AbortSignal.timeout(1) satisfies RequestOptions["signal"];
const { apiKeys } = createGcoreClient().cloud.inference;
void apiKeys.create(
  { name: "my-api-key" },
  { signal, timeout: unknownNumber, maxRetries: 0, headers: {} },
);
// @ts-expect-error: an API key belongs to the client
void apiKeys.create({ name: "my-api-key" }, { apiKey: "token" });

// A client can't be changed
const client = createGcoreClient();
// @ts-expect-error
client.cloud = client.cloud;
// @ts-expect-error
client.cloud.inference.apiKeys = apiKeys;
