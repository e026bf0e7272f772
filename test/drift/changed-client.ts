import type * as Client from "../../src/index.ts";
import { responseBody } from "../support/spec.ts";

/** What the changed client does when it is asked to create a key. */
export interface Played {
  readonly client: typeof Client;
  /** The requests that went out. */
  readonly requests: readonly Request[];
  readonly drift: readonly Client.ContractDrift[];
  /** What `create` gave, or what it rejected with. */
  readonly created: unknown;
}

/** What the committed spec promises. */
export const ANSWER: Readonly<Record<string, unknown>> = responseBody({
  created_at: "2026-01-01T00:00:00Z",
  deployment_names: ["a"],
  description: null,
  expires_at: null,
  name: "my-api-key",
  secret: "s3cret",
});

/** How the server answers: as the committed spec says, if nothing else is said. */
export interface Reply {
  readonly body?: unknown;
  readonly status?: number;
  readonly type?: string;
}

/** Creates a key with these members. */
export async function play(
  client: typeof Client,
  params: Readonly<Record<string, unknown>> = {},
  { body = ANSWER, status = 200, type = "application/json" }: Reply = {},
): Promise<Played> {
  const requests: Request[] = [];
  const drift: Client.ContractDrift[] = [];
  const gcore = client.createGcoreClient({
    apiKey: "token",
    onContractDrift: (found) => drift.push(found),
    fetch: async (url, init) => {
      requests.push(new Request(url, init));
      const headers = { "Content-Type": type };
      return new Response(JSON.stringify(body), { status, headers });
    },
  });
  const created: unknown = await gcore.cloud.inference.apiKeys
    .create({ project_id: 1, name: "my-api-key", ...params })
    .catch((error: unknown) => error);
  return { client, requests, drift, created };
}
