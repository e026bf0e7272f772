import type { Client, Middleware } from "openapi-fetch";
import type { Service } from "./call/call.ts";
import type { Progress } from "./call/outcome.ts";
import { refusal } from "./call/parameters.ts";
import { newProgress, runCall } from "./call/run.ts";
import { transportInit } from "./call/service.ts";
import type { paths } from "./generated/types.ts";
import { issue } from "./issue.ts";
import { checkOptions } from "./options/call-options.ts";

/** The typed openapi-fetch client over the operations of the vendored spec. */
export type GcoreHttpClient = Client<paths>;

interface Init {
  readonly signal?: AbortSignal;
  readonly parseAs?: string;
  readonly middleware?: readonly Middleware[];
  readonly params?: { readonly path?: Readonly<Record<string, unknown>> };
}

/** `client.http`: every call of it runs under the same budget, retry and error rules as the facade. */
export function createHttp(service: Service): GcoreHttpClient {
  const { settings, fetchClient, middlewares } = service;
  const request = fetchClient.request as unknown as (
    ...call: [method: string, path: string, init: object]
  ) => Promise<unknown>;
  const send = async (method: string, path: string, init: Init = {}) => {
    const progress = newProgress(service, method, path);
    checkOptions({ signal: init.signal }, ["signal"], progress);
    const limit = init.parseAs === "stream" ? "stream" : Infinity;
    return runCall(
      service,
      progress,
      settings,
      { signal: init.signal },
      { limit, plain: false },
      async (call) => {
        checkPathParameters(progress, init);
        return request(method, path, {
          ...init,
          ...transportInit(call, init.middleware),
        });
      },
    );
  };
  const methods = Object.keys(fetchClient).filter((name) =>
    /^[A-Z]+$/.test(name),
  );
  return Object.freeze({
    ...Object.fromEntries(
      methods.map((method) => [method, send.bind(undefined, method)]),
    ),
    request: (method: string, path: string, init?: Init) =>
      send(method.toUpperCase(), path, init),
    use(...added: Middleware[]) {
      fetchClient.use(...added);
      middlewares.push(...added.filter(Boolean));
    },
    eject(...removed: Middleware[]) {
      fetchClient.eject(...removed);
      for (const each of removed)
        if (middlewares.includes(each))
          middlewares.splice(middlewares.indexOf(each), 1);
    },
  }) as unknown as GcoreHttpClient;
}

/**
 * openapi-fetch puts what it gets into the path: nothing becomes the placeholder itself, `..` the
 * parent path.
 */
function checkPathParameters(progress: Progress, init: Init): void {
  const given = init.params?.path;
  const issues = [...progress.path.matchAll(/\{([^{}]+)\}/g)].flatMap(
    ([, placeholder = ""]) => {
      const name = placeholder.replace(/^[.;]|\*$/g, "");
      const value = given?.[name];
      if (value === undefined || value === null)
        return issue(name, "required", "a value");
      return typeof value === "object" ||
        ["", ".", "..", "NaN", "Infinity", "-Infinity"].includes(String(value))
        ? issue(name, "type", "a value that can stand in a path")
        : [];
    },
  );
  if (issues.length > 0) throw refusal(progress, issues);
}
