import { openBudget, type Budget, type Stop } from "../call/budget.ts";
import type { Service } from "../call/call.ts";
import { stopError, unexpectedResponse } from "../call/failure.ts";
import { callMethod, progressOf } from "../call/method.ts";
import type { Method } from "../call/operation.ts";
import { answerOf } from "../call/outcome.ts";
import { checkParameters, departures, refusal } from "../call/parameters.ts";
import { waitAfter } from "../call/retry.ts";
import type { AnyGcoreError } from "../errors/any-gcore-error.ts";
import { restate, type GcoreError } from "../errors/gcore-error.ts";
import * as messages from "../errors/messages.ts";
import { issue } from "../issue.ts";
import { checkRequestOptions } from "../options/call-options.ts";
import type { RequestOptions } from "../options/options.ts";
import {
  CREATE,
  type Create,
  type InferenceApiKeyCreated,
  type InferenceApiKeyCreateParams,
} from "./create.ts";
import { DELETE } from "./delete.ts";
import { GET } from "./get.ts";
import type { InferenceApiKeyParams } from "./key.ts";
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

export type Replace = Create;

export function replace(service: Service): Replace {
  return async (params, options = {}) => {
    const run = begin(service, params, options);
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
  readonly params: InferenceApiKeyCreateParams;
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
): Run {
  const { settings, platform } = service;
  const progress = progressOf(service, CREATE);
  const { timeout, maxRetries } = checkRequestOptions(
    options,
    { ...settings, maxRetries: ROUNDS },
    progress,
  );
  const given = checkParameters(params, CREATE, settings.projectId, progress);
  const { project_id } = given.path as Pick<
    InferenceApiKeyParams,
    "project_id"
  >;
  const { name } = params;
  // What can't be addressed couldn't be replaced.
  const issues = departures(
    { project_id, api_key_name: name },
    DELETE.parameters,
  );
  if (issues.length > 0)
    throw refusal(
      progress,
      issues.map(({ keyword, expected }) => issue("name", keyword, expected)),
    );
  return {
    service,
    params: { ...params, ...(project_id !== undefined && { project_id }) },
    options,
    maxRounds: maxRetries,
    budget: openBudget(platform, timeout, options.signal),
    standing: newStanding(),
    attempts: 0,
  };
}

async function replaceKey(run: Run): Promise<InferenceApiKeyCreated> {
  const { standing, budget, service, maxRounds } = run;
  for (let failures = 0; ;) {
    const ending = await step(run);
    const { next, created } = standing;
    if (next === "done" && created !== undefined) return created.value;
    if ("error" in ending) {
      const { error } = ending;
      const delay = delayAfter(error, ++failures, service.platform.random);
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
  return asked === undefined && failures === 1
    ? 0
    : waitAfter(asked, failures - 1, random);
}

/** Waits, unless the call has to end meanwhile. */
async function rest(run: Run, delay: number): Promise<void> {
  const { budget, service } = run;
  try {
    await budget.guard(budget.sleep(delay));
  } catch (stop) {
    const error = stopError(progressOf(service, CREATE), stop as Stop);
    throw failure(run, error);
  }
}

function failure({ standing, attempts }: Run, error: GcoreError): GcoreError {
  const { created, deleted } = standing;
  const told =
    created === undefined
      ? error
      : unexpectedResponse(
          created.progress,
          "unconfirmed",
          created.value.secret,
          error,
        );
  const outcome = outcomeOfStanding(standing);
  const more = messages.replacing(outcome, deleted, "secret" in told);
  return restate(told, { outcome, deleted, attempts }, more);
}

/** Takes the next step, and writes down what follows from it. */
async function step(run: Run): Promise<Ending<unknown>> {
  const { standing, params } = run;
  const { project_id, name } = params;
  const key = { project_id, api_key_name: name };
  if (standing.next === "create")
    return settled(run, CREATE, params, afterCreate);
  return standing.next === "delete"
    ? settled(run, DELETE, key, afterDelete)
    : settled(run, GET, key, afterLook);
}

async function settled<T>(
  run: Run,
  method: Method,
  params: object,
  settle: (standing: Standing, ending: Ending<T>) => void,
): Promise<Ending<T>> {
  const { service, options, budget, standing } = run;
  const progress = progressOf(service, method);
  const { settings } = service;
  const callOptions = {
    ...options,
    timeout: Math.max(1, budget.remaining()),
    maxRetries: Math.min(run.maxRounds, settings.maxRetries),
  };
  let ending: Ending<T>;
  try {
    const value = await callMethod<object, T>(
      service,
      method,
      params,
      callOptions,
      progress,
    );
    ending = { value, progress };
  } catch (thrown) {
    const error = thrown as AnyGcoreError;
    ending =
      method !== CREATE && answerOf(progress)?.status === 404
        ? { value: undefined as T, progress }
        : { error, progress };
  }
  run.attempts += progress.attempts;
  settle(standing, ending);
  return ending;
}
