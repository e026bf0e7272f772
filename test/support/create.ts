import {
  CREATE,
  type InferenceApiKeyCreated,
} from "../../src/api-keys/create.ts";
import { nothingReceived } from "../../src/call/body.ts";
import type { Progress } from "../../src/call/outcome.ts";
import { checkParameters } from "../../src/call/parameters.ts";
import { readResult } from "../../src/call/result.ts";
import type { ContractDrift } from "../../src/index.ts";

export function newProgress(more: Partial<Progress> = {}): Progress {
  return {
    method: "POST",
    path: "/keys",
    creates: "key",
    resends: false,
    attempts: 0,
    ambiguous: false,
    latest: undefined,
    ...more,
  };
}

/** What `create` makes of its parameters. */
export function checkCreateParams(
  params: unknown,
  projectId?: number,
): { readonly project_id: unknown; readonly body: unknown } {
  const { path, body } = checkParameters(
    params,
    CREATE,
    projectId,
    newProgress(),
  );
  return { project_id: path["project_id"], body };
}

/** What `create` makes of a successful answer. */
export function readCreated(
  text: string,
  response: Response,
): { readonly created: InferenceApiKeyCreated; readonly drift: ContractDrift } {
  const call = {
    ...newProgress({ latest: { status: 200, requestId: "req-1" } }),
    received: nothingReceived(),
  };
  const { result, drift } = readResult(text, response, CREATE, call);
  return { created: result as InferenceApiKeyCreated, drift };
}
