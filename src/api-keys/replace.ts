import { Budget, type Stop } from "../call/budget.ts";
import type { Service } from "../call/call.ts";
import { stopError, unexpectedResponse } from "../call/failure.ts";
import { callMethod } from "../call/method.ts";
import type { Method } from "../call/operation.ts";
import { checkParameters, refusal } from "../call/parameters.ts";
import { newProgress } from "../call/outcome.ts";
import { waitAfter } from "../call/retry.ts";
import type { AnyGcoreError } from "../errors/any-gcore-error.ts";
import { restate, type GcoreError } from "../errors/gcore-error.ts";
import * as messages from "../errors/messages.ts";
import { departures, issue } from "../issue.ts";
import { readRequestOptions } from "../options/call-settings.ts";
import type { RequestOptions } from "../options/options.ts";
import {
  CREATE,
  type Create,
  type InferenceApiKeyCreated,
  type InferenceApiKeyCreateParams,
} from "./create.ts";
import { DELETE } from "./delete.ts";
import { GET } from "./get.ts";
import type { InferenceApiKey } from "./key.ts";
import {
  afterCreate,
  afterDelete,
  afterLook,
  newStanding,
  outcomeOfStanding,
  type Ending,
  type Standing,
} from "./standing.ts";

/** How often a round may fail before the replacement does. */
const ROUNDS = 5;
/** Milliseconds in which a DELETE that is under way arrives, or never does. */
const QUIET = 2_000;

/** A request, and what follows from how it ended. */
interface Step<Value> {
  readonly method: Method;
  settle(standing: Standing, ending: Ending<Value>): void;
}

/** What a replacement is made of. */
export interface Steps {
  readonly create: Step<InferenceApiKeyCreated>;
  readonly delete: Step<void>;
  readonly look: Step<InferenceApiKey>;
}

export const STEPS: Steps = {
  create: { method: CREATE, settle: afterCreate },
  delete: { method: DELETE, settle: afterDelete },
  look: { method: GET, settle: afterLook },
};

export type Replace = Create;

export function replace(service: Service, steps: Steps = STEPS): Replace {
  return async (params, options = {}) => {
    const run = { ...begin(service, params, options), steps };
    try {
      return await replaceKey(run);
    } finally {
      run.budget.close();
    }
  };
}

/** One replacement on its way. */
interface Run {
  readonly service: Service;
  readonly steps: Steps;
  readonly params: object;
  readonly key: { readonly api_key_name: string };
  readonly options: RequestOptions;
  readonly maxRounds: number;
  readonly budget: Budget;
  readonly standing: Standing;
  attempts: number;
}

/** @throws {InvalidRequestError | InvalidOptionsError} before anything is sent */
function begin(
  service: Service,
  params: InferenceApiKeyCreateParams,
  options: RequestOptions,
): Omit<Run, "steps"> {
  const progress = newProgress(service, CREATE);
  const { timeout, maxRetries } = readRequestOptions(
    options,
    { ...service, maxRetries: ROUNDS },
    progress,
  );
  const { projectId } = service;
  const { path, body } = checkParameters(params, CREATE, projectId, progress);
  const key = { ...path, api_key_name: String(body?.["name"]) };
  // What can't be addressed couldn't be replaced.
  const issues = departures(key, DELETE.parameters);
  if (issues.length > 0)
    throw refusal(
      progress,
      issues.map(({ keyword, expected }) => issue("name", keyword, expected)),
    );
  return {
    service,
    params: { ...path, ...body },
    key,
    options,
    maxRounds: maxRetries,
    budget: new Budget(service, timeout, options.signal),
    standing: newStanding(),
    attempts: 0,
  };
}

async function replaceKey(run: Run): Promise<InferenceApiKeyCreated> {
  const { standing, steps, budget, service, maxRounds } = run;
  for (let failures = 0; ;) {
    const error = await step(run, steps[standing.next as keyof Steps]);
    const { next, created } = standing;
    if (next === "done" && created !== undefined) return created.key;
    if (error !== undefined) {
      const delay = delayAfter(error, failures++, service.random);
      if (
        next === "give up" ||
        failures > maxRounds ||
        delay >= budget.remaining()
      )
        throw failure(run, error);
      if (delay > 0) await rest(run, delay);
    }
    if (next === "look") await rest(run, QUIET);
  }
}

/** Milliseconds; a name that is taken needs no wait, since its next step isn't the same again. */
function delayAfter(
  error: AnyGcoreError,
  failures: number,
  random: () => number,
): number {
  const asked = error.kind === "api" ? error.retryAfter : undefined;
  return asked === undefined && failures === 0
    ? 0
    : waitAfter(asked, failures, random);
}

/** Waits, unless the call has to end meanwhile. */
async function rest(run: Run, delay: number): Promise<void> {
  const { budget, service } = run;
  try {
    await budget.guard(budget.sleep(delay));
  } catch (stop) {
    const error = stopError(newProgress(service, CREATE), stop as Stop);
    throw failure(run, error);
  }
}

function failure({ standing, attempts }: Run, error: GcoreError): GcoreError {
  const { created, deleted } = standing;
  const told =
    created === undefined
      ? error
      : unexpectedResponse(
          created.call,
          "unconfirmed",
          created.key.secret,
          error,
        );
  const outcome = outcomeOfStanding(standing);
  const more = messages.replacing(outcome, deleted, "secret" in told);
  return restate(told, { outcome, deleted, attempts }, more);
}

/** Sends a request, and writes down what follows from how it ended. */
async function step(
  run: Run,
  { method, settle }: Steps[keyof Steps],
): Promise<AnyGcoreError | undefined> {
  const { service, params, key, options, budget, standing, maxRounds } = run;
  const call = newProgress(service, method);
  let value: never | undefined;
  let error: AnyGcoreError | undefined;
  try {
    value = await callMethod<object, never>(
      service,
      method,
      method === CREATE ? params : key,
      {
        ...options,
        timeout: Math.max(1, budget.remaining()),
        maxRetries: Math.min(maxRounds, service.maxRetries),
      },
      call,
    );
  } catch (thrown) {
    if (method === CREATE || call.latest?.status !== 404)
      error = thrown as AnyGcoreError;
  }
  run.attempts += call.attempts;
  settle(standing, { call, value, error });
  return error;
}
