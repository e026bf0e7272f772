import type { Client, Middleware } from "openapi-fetch";
import type { Service } from "./call/call.ts";
import { newProgress, type Progress } from "./call/outcome.ts";
import { EXACTLY, isExact, refusal } from "./call/parameters.ts";
import { runCall } from "./call/run.ts";
import { throughTransport } from "./call/service.ts";
import type { paths } from "./generated/types.ts";
import { issue } from "./issue.ts";
import { readRequestOptions } from "./options/call-settings.ts";

/** The typed openapi-fetch client over the operations of the vendored spec. */
export type GcoreHttpClient = Client<paths>;

interface Init {
  readonly signal?: AbortSignal;
  readonly parseAs?: string;
  readonly params?: { readonly path?: Readonly<Record<string, unknown>> };
}

/** `client.http`: every call of it runs under the same budget, retry and error rules as the facade. */
export function createHttp(service: Service): GcoreHttpClient {
  const { fetchClient } = service;
  const request = fetchClient.request as unknown as (
    ...call: [method: string, path: string, init: object]
  ) => Promise<unknown>;
  const send = async (method: string, path: string, init: Init = {}) => {
    const { signal, parseAs } = init;
    const progress = newProgress(service, { operation: { method, path } });
    const settings = readRequestOptions({ signal }, service, progress);
    checkPathParameters(progress, init);
    return runCall(
      service,
      progress,
      settings,
      parseAs === "stream" ? undefined : Infinity,
      (call) => request(method, path, { ...init, ...throughTransport(call) }),
    );
  };
  const http: Record<string, unknown> = {
    ...fetchClient,
    request: (method: string, path: string, init?: Init) =>
      send(method.toUpperCase(), path, init),
    use(...added: Middleware[]) {
      service.observed = true;
      fetchClient.use(...added);
    },
  };
  for (const name of Object.keys(http))
    if (name === name.toUpperCase()) http[name] = send.bind(undefined, name);
  return Object.freeze(http) as unknown as GcoreHttpClient;
}

/**
 * openapi-fetch puts what it gets into the path: nothing becomes the placeholder itself, `..` the
 * parent path.
 */
function checkPathParameters(progress: Progress, { params }: Init): void {
  const issues = [...progress.path.matchAll(/\{[.;]?([^{}]+?)\*?\}/g)].flatMap(
    ([, name = ""]) => {
      const value = params?.path?.[name] ?? undefined;
      if (value === undefined) return issue(name, "required", "a value");
      return typeof value === "object" || !isExact(value)
        ? issue(name, "type", EXACTLY)
        : [];
    },
  );
  if (issues.length > 0) throw refusal(progress, issues);
}
