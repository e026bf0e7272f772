import * as undici from "undici";
import { createGcoreClient } from "../../src/index.ts";
import { createSandbox } from "../../src/sandbox/index.ts";

// Every transport is taken as it is
createGcoreClient({ fetch });
createGcoreClient({ fetch: globalThis.fetch });
createGcoreClient({ fetch: undici.fetch });
createGcoreClient({ fetch: createSandbox().fetch });
const dispatcher = new undici.Agent();
createGcoreClient({
  fetch: (url, init) => undici.fetch(url, { ...init, dispatcher }),
});

// So is a mock that gives no more than is asked for
createGcoreClient({
  fetch: async () => ({
    status: 200,
    headers: { get: () => null },
    text: async () => "",
  }),
});

// One that gives less isn't
// @ts-expect-error
createGcoreClient({ fetch: async () => ({ status: 200 }) });
// @ts-expect-error
createGcoreClient({ fetch: () => new Response() });
