import { checkRequestOptions } from "../options/call-options.ts";
import type { ContractDrift, RequestOptions } from "../options/options.ts";
import { tell } from "../tell.ts";
import { readAnswer } from "./answer.ts";
import type { Service } from "./call.ts";
import { apiError } from "./failure.ts";
import type { Exchanged, Method, MethodOf, SendInit } from "./operation.ts";
import type { Progress } from "./outcome.ts";
import { checkParameters } from "./parameters.ts";
import { readResult } from "./result.ts";
import { newProgress, runCall } from "./run.ts";
import { transportInit } from "./service.ts";

/** More than any answer of the facade needs: a body that goes on beyond it is cut off. */
const READING = { limit: 1024 * 1024, plain: true };

/** openapi-fetch's `request`; the types of the facade's methods are held against the spec themselves. */
type Send = (
  method: string,
  path: string,
  init: SendInit & { params: object; body?: object },
) => Promise<Exchanged>;

/** Makes a method of the facade out of what the spec says of its operation. */
export function facadeMethod<Params, Result>(
  service: Service,
  method: Method,
): MethodOf<Params, Result> {
  return async (params, options = {}) =>
    callMethod(service, method, params, options, progressOf(service, method));
}

export function progressOf(
  service: Service,
  { operation, creates }: Method,
): Progress {
  return newProgress(service, operation.method, operation.path, creates);
}

/** One call of a method. How far it came can be read off `progress`, however it ends. */
export async function callMethod<Params, Result>(
  service: Service,
  method: Method,
  params: Params,
  options: RequestOptions,
  progress: Progress,
): Promise<Result> {
  const { settings, platform } = service;
  const { operation } = method;
  const callOptions = checkRequestOptions(options, settings, progress);
  const { path, query, body } = checkParameters(
    params,
    method,
    settings.projectId,
    progress,
  );
  const send = service.fetchClient.request as unknown as Send;
  return runCall(
    service,
    progress,
    callOptions,
    options,
    READING,
    async (call) => {
      const { data, error, response } = await send(
        operation.method,
        operation.path,
        {
          params: { path, query },
          ...(body && { body }),
          headers: {
            ...callOptions.headers,
            accept: operation.responseMediaType,
            "content-type": operation.requestMediaType,
          },
          parseAs: "text",
          ...transportInit(call),
        },
      );
      // A middleware may have answered itself.
      progress.latest ??= {
        is: "answered",
        answer: readAnswer(response, platform, call.hidden),
      };
      if (method.removes && response.status === 404 && progress.ambiguous)
        return undefined as Result;
      if (!response.ok) throw apiError(progress, error, call.hidden);
      const text = typeof data === "string" ? data : "";
      const { result, drift } = readResult(text, response, method, call);
      if (drift.issues.length > 0)
        tell<ContractDrift>(settings.onContractDrift, drift);
      return result as Result;
    },
  );
}
