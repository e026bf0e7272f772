import createFetchClient, { type Client } from "openapi-fetch";
import { runCall, type CallFetch, type CallInit } from "./call/call.ts";
import { InvalidRequestError } from "./errors/invalid-request-error.ts";
import type { paths } from "./generated/types.ts";
import { issue } from "./issue.ts";
import * as messages from "./errors/messages.ts";
import { factsOf } from "./call/failure.ts";
import type { Platform } from "./platform.ts";
import { newProgress, type Progress } from "./call/progress.ts";
import type { Settings } from "./options/settings.ts";
import { userAgent } from "./user-agent.ts";

/** The typed openapi-fetch client over the operations of the vendored spec. */
export type GcoreHttpClient = Client<paths>;

const METHODS = [
  "GET",
  "PUT",
  "POST",
  "DELETE",
  "OPTIONS",
  "HEAD",
  "PATCH",
  "TRACE",
] as const;

interface Init {
  readonly signal?: AbortSignal;
  readonly parseAs?: string;
  readonly params?: { readonly path?: Readonly<Record<string, unknown>> };
  readonly fetch?: CallFetch;
}
type Send = (path: string, init?: Init) => Promise<unknown>;

/** An openapi-fetch client without calls of its own: the facade and `http` run theirs over it. */
export function createBareHttp(
  settings: Settings,
  platform: Platform,
): GcoreHttpClient {
  return createFetchClient<paths>({
    baseUrl: settings.baseUrl,
    headers: platform.browser
      ? settings.headers
      : { "User-Agent": userAgent, ...Object.fromEntries(settings.headers) },
  });
}

/** `client.http`: every call of it runs under the same budget, retry and error rules as the facade. */
export function createHttp(
  bare: GcoreHttpClient,
  settings: Settings,
  platform: Platform,
): GcoreHttpClient {
  const send =
    (method: (typeof METHODS)[number]): Send =>
    (path, init = {}) => {
      const progress = newProgress(method, path);
      const callInit: CallInit = {
        ...settings,
        signal: init.signal,
        bodyLimit: init.parseAs === "stream" ? "stream" : Infinity,
      };
      return runCall(progress, callInit, settings, platform, async (fetch) => {
        checkPathParameters(progress, init);
        return (bare[method] as unknown as Send)(path, { ...init, fetch });
      });
    };
  return Object.freeze({
    ...Object.fromEntries(METHODS.map((method) => [method, send(method)])),
    request: (method: string, path: string, init?: Init) =>
      send(method.toUpperCase() as (typeof METHODS)[number])(path, init),
    use: bare.use,
    eject: bare.eject,
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
  if (issues.length > 0)
    throw new InvalidRequestError(
      issues,
      messages.refused(progress, issues),
      factsOf(progress),
    );
}
