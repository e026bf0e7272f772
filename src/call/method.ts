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

/** More bytes than any answer of the facade needs: a body that goes on beyond it is cut off. */
const LIMIT = 1024 * 1024;

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
  const { operation, removes } = method;
  const callOptions = checkRequestOptions(options, service, progress);
  const { path, query, header, body } = checkParameters(
    params,
    method,
    service.projectId,
    progress,
  );
  const send = service.fetchClient.request as unknown as Send;
  const init = {
    params: { path, query, header },
    ...(body && { body }),
    headers: {
      ...callOptions.headers,
      accept: operation.responseMediaType,
      "content-type": operation.requestMediaType,
    },
    parseAs: "text" as const,
  };
  return runCall(
    service,
    progress,
    callOptions,
    options,
    LIMIT,
    async (call) => {
      const { data, error, response } = await send(
        operation.method,
        operation.path,
        { ...init, ...transportInit(call) },
      );
      // A middleware may have answered itself.
      call.latest ??= readAnswer(response, service, call.hidden);
      if (removes && response.status === 404 && call.ambiguous)
        return undefined as Result;
      if (!response.ok) throw apiError(call, error);
      const text = typeof data === "string" ? data : "";
      const { result, drift } = readResult(text, response, method, call);
      if (drift.issues.length > 0)
        tell<ContractDrift>(service.onContractDrift, drift);
      return result as Result;
    },
  );
}
