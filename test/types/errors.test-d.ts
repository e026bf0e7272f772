import { expectTypeOf } from "vitest";
import {
  AbortedError,
  ApiError,
  ConnectionError,
  GcoreError,
  InvalidOptionsError,
  InvalidRequestError,
  isGcoreError,
  TimeoutError,
  UnexpectedResponseError,
  type AnyGcoreError,
  type ApiIssue,
  type Issue,
  type Outcome,
  type Phase,
  type Secret,
  type UnexpectedResponseReason,
} from "../../src/index.ts";

// The kinds are what the classes say, all of them and no others
expectTypeOf<AnyGcoreError["kind"]>().toEqualTypeOf<GcoreError["kind"]>();

// Narrowing by kind gives the class's own members
declare const error: AnyGcoreError;
switch (error.kind) {
  case "invalid-options":
    expectTypeOf(error).toEqualTypeOf<InvalidOptionsError>();
    expectTypeOf(error.option).toEqualTypeOf<string>();
    expectTypeOf(error.outcome).toEqualTypeOf<"not-applied">();
    break;
  case "invalid-request":
    expectTypeOf(error).toEqualTypeOf<InvalidRequestError>();
    expectTypeOf(error.issues).toEqualTypeOf<readonly Issue[]>();
    expectTypeOf(error.outcome).toEqualTypeOf<"not-applied">();
    break;
  case "connection":
    expectTypeOf(error).toEqualTypeOf<ConnectionError>();
    expectTypeOf(error.code).toEqualTypeOf<string | undefined>();
    break;
  case "timeout":
    expectTypeOf(error).toEqualTypeOf<TimeoutError>();
    expectTypeOf(error.phase).toEqualTypeOf<Phase>();
    break;
  case "aborted":
    expectTypeOf(error).toEqualTypeOf<AbortedError>();
    expectTypeOf(error.cause).toEqualTypeOf<unknown>();
    break;
  case "api":
    expectTypeOf(error).toEqualTypeOf<ApiError>();
    expectTypeOf(error.status).toEqualTypeOf<number>();
    expectTypeOf(error.code).toEqualTypeOf<string | undefined>();
    expectTypeOf(error.issues).toEqualTypeOf<readonly ApiIssue[]>();
    expectTypeOf(error.retryAfter).toEqualTypeOf<number | undefined>();
    break;
  case "unexpected-response":
    expectTypeOf(error).toEqualTypeOf<UnexpectedResponseError>();
    expectTypeOf(error.reason).toEqualTypeOf<UnexpectedResponseReason>();
    expectTypeOf(error.secret).toEqualTypeOf<Secret | undefined>();
    break;
  default:
    expectTypeOf(error).toBeNever();
}

// Recognised in a catch, an error has what all of them have
declare const thrown: unknown;
if (isGcoreError(thrown)) {
  expectTypeOf(thrown.outcome).toEqualTypeOf<Outcome>();
  expectTypeOf(thrown.attempts).toEqualTypeOf<number>();
  expectTypeOf(thrown.method).toEqualTypeOf<string | undefined>();
  expectTypeOf(thrown.requestId).toEqualTypeOf<string | undefined>();
  expectTypeOf(thrown.message).toEqualTypeOf<string>();
}
expectTypeOf<Outcome>().toEqualTypeOf<"not-applied" | "unknown" | "applied">();

// instanceof narrows too
if (thrown instanceof ApiError)
  expectTypeOf(thrown.kind).toEqualTypeOf<"api">();
if (thrown instanceof GcoreError)
  expectTypeOf(thrown.kind).toEqualTypeOf<AnyGcoreError["kind"]>();

// Classes don't stand for one another
expectTypeOf<ApiError>().not.toExtend<ConnectionError>();
expectTypeOf<TimeoutError>().not.toExtend<AbortedError>();

// The base is never made as such, and errors don't change
// @ts-expect-error
new GcoreError({ name: "", message: "", outcome: "unknown" });
// @ts-expect-error
error.outcome = "not-applied";
