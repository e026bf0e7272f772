import { build } from "esbuild";
import { join, relative } from "node:path";
import type * as Client from "../../src/index.ts";
import { regenerated, SRC } from "./regenerated.ts";

/** The client as a program would get it after regenerating and building. */
export async function changedClient(
  generated: ReadonlyMap<string, string>,
): Promise<typeof Client> {
  const sources = regenerated(generated);
  const { outputFiles } = await build({
    entryPoints: [join(SRC, "index.ts")],
    bundle: true,
    format: "esm",
    logLevel: "silent",
    target: "es2023",
    write: false,
    plugins: [
      {
        name: "regenerated",
        setup(build) {
          build.onLoad({ filter: /\.ts$/ }, ({ path }) => {
            const contents = sources.get(relative(SRC, path));
            return contents === undefined
              ? undefined
              : { contents, loader: "ts" };
          });
        },
      },
    ],
  });
  const bytes = Buffer.from(outputFiles[0]?.contents ?? []).toString("base64");
  return (await import(
    `data:text/javascript;base64,${bytes}`
  )) as typeof Client;
}

/** What the changed client does when it is asked to create a key. */
export interface Played {
  readonly client: typeof Client;
  /** The requests that went out. */
  readonly requests: readonly Request[];
  readonly drift: readonly Client.ContractDrift[];
  /** What `create` gave, or what it rejected with. */
  readonly created: unknown;
}

export const ANSWER: Readonly<Record<string, unknown>> = {
  created_at: "2026-01-01T00:00:00Z",
  deployment_names: ["a"],
  description: null,
  expires_at: null,
  name: "my-api-key",
  secret: "s3cret",
};

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
