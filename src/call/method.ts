import type { ContractDrift } from "../contract-drift.ts";
import { checkRequestOptions } from "../options/call-options.ts";
import type { RequestOptions } from "../options/options.ts";
import { tell } from "../tell.ts";
import { readAnswer } from "./answer.ts";
import type { Service } from "./call.ts";
import { apiError } from "./failure.ts";
import type { Method } from "./operation.ts";
import { checkParameters } from "./parameters.ts";
import { readResult } from "./result.ts";
import { newProgress, runCall } from "./run.ts";
import { transportInit } from "./service.ts";

/** More than any answer of the facade needs: a body that goes on beyond it is cut off. */
const READING = { limit: 1024 * 1024, plain: true };

/** Makes a method of the facade out of what the spec says of its operation. */
export function facadeMethod<Params, Result>(
  service: Service,
  method: Method,
): (params: Params, options?: RequestOptions) => Promise<Result> {
  const { settings, platform } = service;
  const { operation, creates } = method;
  const head = {
    accept: operation.responseMediaType,
    "content-type": operation.requestMediaType,
  };
  return async (params, options = {}) => {
    const progress = newProgress(
      service,
      operation.method,
      operation.path,
      creates,
    );
    const callOptions = checkRequestOptions(options, settings, progress);
    const given = checkParameters(params, method, settings.projectId, progress);
    return runCall(
      service,
      progress,
      callOptions,
      options,
      READING,
      async (call) => {
        const { data, error, response } = await method.send(
          service.fetchClient,
          given,
          {
            headers: { ...callOptions.headers, ...head },
            parseAs: "text",
            ...transportInit(call),
          },
        );
        // A middleware may have answered itself.
        progress.latest ??= {
          is: "answered",
          answer: readAnswer(response, platform, call.hidden),
        };
        if (!response.ok) throw apiError(progress, error, call.hidden);
        const text = typeof data === "string" ? data : "";
        const { result, drift } = readResult(text, response, method, call);
        if (drift.issues.length > 0)
          tell<ContractDrift>(settings.onContractDrift, drift);
        return result as Result;
      },
    );
  };
}
