import { readRequestOptions } from "../options/call-settings.ts";
import type { ContractDrift, RequestOptions } from "../options/options.ts";
import { tell } from "../tell.ts";
import { isSuccess, readAnswer } from "./answer.ts";
import type { Call, Service } from "./call.ts";
import { apiError } from "./failure.ts";
import type { Method, MethodOf } from "./operation.ts";
import { newProgress, type Progress } from "./outcome.ts";
import { checkParameters } from "./parameters.ts";
import { readResult } from "./result.ts";
import { runCall } from "./run.ts";
import { send } from "./send.ts";

/** More bytes than any answer of the facade needs: a body that goes on beyond it is cut off. */
const LIMIT = 1024 * 1024;

/** Makes a method of the facade out of what the spec says of its operation. */
export function facadeMethod<Params, Result>(
  service: Service,
  method: Method,
): MethodOf<Params, Result> {
  return (params, options) =>
    callMethod(service, method, params, options, newProgress(service, method));
}

/** One call of a method. How far it came can be read off `progress`, however it ends. */
export async function callMethod<Params, Result>(
  service: Service,
  method: Method,
  params: Params,
  options: RequestOptions | undefined,
  progress: Progress,
): Promise<Result> {
  const { operation, removes } = method;
  const settings = readRequestOptions(options, service, progress);
  const { projectId } = service;
  const placed = checkParameters(params, method, projectId, progress);
  const work = async (call: Call): Promise<Result> => {
    const { response, body } = await send(call, operation, placed);
    const { status } = response;
    // A middleware may have answered itself.
    call.latest ??= readAnswer(response, service, call.hidden);
    if (removes && status === 404 && call.ambiguous) return undefined as Result;
    if (!isSuccess(status)) throw apiError(call, body);
    const text = typeof body === "string" ? body : "";
    const { result, drift } = readResult(text, response, method, call);
    if (drift.issues.length > 0)
      void tell<ContractDrift>(service.onContractDrift, drift);
    return result as Result;
  };
  return await runCall(service, progress, settings, LIMIT, work);
}
