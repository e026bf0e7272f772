import { expect, test } from "vitest";
import type {
  UnexpectedResponseError,
  RequestOptions,
} from "../../../src/index.ts";
import type { Fault, SandboxOptions } from "../../../src/sandbox/index.ts";
import { client, CREATED, SECRET } from "../../support/account.ts";
import { manualClock } from "../../support/clock.ts";
import { played } from "../../support/played.ts";
import { passing } from "./passing.ts";
import { rejectionOf } from "../../support/rejection.ts";
import {
  answers,
  dropped,
  hangs,
  script,
  type Step,
} from "../../support/script.ts";

const name = "my-api-key";

/** `replace` in front of a sandbox, while time passes. */
function account(options: SandboxOptions = {}) {
  const clock = manualClock();
  const { apiKeys, sandbox } = played(options, {}, clock);
  return {
    sandbox,
    replace: (more: object = {}, options: RequestOptions = {}) =>
      passing(clock, apiKeys.replace({ name, ...more }, options)),
  };
}
const lost: Fault = { kind: "drop", when: "after" };
const methods = ({ requests }: { requests: readonly { method: string }[] }) =>
  requests.map(({ method }) => method);

test("is one POST where nothing is in the way", async () => {
  const { replace, sandbox } = account();
  const key = await replace({ description: "mine" });
  expect(key).toMatchObject({ name, description: "mine" });
  expect(key.secret.reveal()).toBe(sandbox.keys[0]?.secret);
  expect(methods(sandbox)).toEqual(["POST"]);
});

test("reads each parameter once: what was checked is what is sent, in every round", async () => {
  const clock = manualClock();
  const { apiKeys, sandbox } = played({ keys: [{ name }] }, {}, clock);
  let read = 0;
  const params = {
    name,
    get description() {
      return `read ${++read} times`;
    },
  };
  const key = await passing(clock, apiKeys.replace(params));
  expect(methods(sandbox)).toEqual(["POST", "DELETE", "POST"]);
  expect([key.description, read]).toEqual(["read 1 times", 1]);
});

test.each<[string, readonly (Fault | null)[], readonly string[]]>([
  ["the name is taken", [], ["POST", "DELETE", "POST"]],
  [
    "the answer of its DELETE is lost: then it looks again",
    [null, lost],
    ["POST", "DELETE", "DELETE", "POST", "GET"],
  ],
])("makes the key anew where %s", async (_, faults, sent) => {
  const keys = [{ name }, { name: "other" }];
  const { replace, sandbox } = account({ keys, faults });
  const key = await replace();
  expect(key.secret.reveal()).toBe(sandbox.keys.at(-1)?.secret);
  expect(sandbox.keys.map((each) => each.name)).toEqual(["other", name]);
  expect(methods(sandbox)).toEqual(sent);
});

test("brings a key whose secret is held where the answer of the POST is lost", async () => {
  const { replace, sandbox } = account({ faults: [lost] });
  const key = await replace();
  expect(sandbox.keys).toMatchObject([{ secret: key.secret.reveal() }]);
  expect(methods(sandbox)).toEqual(["POST", "DELETE", "POST"]);
});

test("makes the key again where a DELETE that was late has taken it", async () => {
  const { replace, sandbox } = account({
    keys: [{ name }],
    // The first DELETE arrives before the look, after the new key was made.
    faults: [null, { kind: "late", requests: 3 }],
  });
  const key = await replace();
  expect(sandbox.keys).toMatchObject([{ secret: key.secret.reveal() }]);
  sandbox.arrive();
  expect(sandbox.keys).toHaveLength(1);
});

test("stops where the key is in use: nothing is lost, and it says so", async () => {
  const keys = [{ name, deployment_names: ["a-model"] }];
  const { replace, sandbox } = account({ keys });
  const error = await rejectionOf(replace());
  expect(error).toMatchObject({
    kind: "api",
    status: 409,
    method: "DELETE",
    outcome: "not-applied",
    deleted: 0,
    attempts: 2,
    retryable: false,
  });
  expect(error.message).toMatch(
    /\. Of this name, 0 keys were deleted; no new one was made$/,
  );
  expect(sandbox.keys).toHaveLength(1);
});

test("says how many keys it removed where it could not make the new one", async () => {
  const { replace, sandbox } = account({
    keys: [{ name }],
    faults: [null, null, { kind: "status", status: 403 }],
  });
  const error = await rejectionOf(replace());
  expect(error).toMatchObject({
    status: 403,
    outcome: "not-applied",
    deleted: 1,
  });
  expect(error.message).toContain("1 key was deleted; no new one was made");
  expect(sandbox.keys).toEqual([]);
});

test("with maxRetries 0 it ends at the first failure, and sends nothing twice", async () => {
  const { replace, sandbox } = account({ faults: [lost] });
  const error = await rejectionOf(replace({}, { maxRetries: 0 }));
  expect(error).toMatchObject({ outcome: "unknown", deleted: 0, attempts: 1 });
  expect(error.message).toMatch(/call replace again$/);
  expect(methods(sandbox)).toEqual(["POST"]);
});

/** A new key whose DELETE before it was left open, and a look that meets `look`. */
const unseen = (look: Step) =>
  script(answers(409), dropped, answers(404), answers(200, CREATED), look);

test("a key that could not be looked up comes in the error, with its secret", async () => {
  const clock = manualClock();
  const { fetch } = unseen(answers(403));
  const { replace } = client({ fetch }, clock).cloud.inference.apiKeys;
  const error = await rejectionOf<UnexpectedResponseError>(
    passing(clock, replace({ name })),
  );
  expect(error).toMatchObject({
    kind: "unexpected-response",
    reason: "unconfirmed",
    outcome: "unknown",
    deleted: 1,
    attempts: 5,
  });
  expect(error.secret?.reveal()).toBe(SECRET);
  expect(error.message).not.toContain(SECRET);
  expect(error.message).toMatch(/take it from this error's "secret"/);
});

test("an abort ends the quiet time, and the secret comes along", async () => {
  const clock = manualClock({ random: () => 0 });
  const { fetch, reached } = unseen(hangs);
  const controller = new AbortController();
  const { replace } = client({ fetch }, clock).cloud.inference.apiKeys;
  const work = replace({ name }, { signal: controller.signal });
  work.catch(() => undefined);
  await passing(clock, reached(4));
  controller.abort(new Error("enough"));
  const error = await rejectionOf<UnexpectedResponseError>(work);
  expect(error).toMatchObject({ reason: "unconfirmed", outcome: "unknown" });
  expect(error.cause).toMatchObject({ kind: "aborted" });
  expect(error.secret?.reveal()).toBe(SECRET);
  expect(clock.pending()).toEqual([]);
});

test("its timeout is for all rounds together", async () => {
  const clock = manualClock();
  const { fetch, requests, reached } = script(hangs);
  const { replace } = client({ fetch }, clock).cloud.inference.apiKeys;
  const work = rejectionOf(replace({ name }, { timeout: 1_000 }));
  await passing(clock, reached(1));
  clock.pass(1_000);
  expect(await work).toMatchObject({ kind: "timeout", outcome: "unknown" });
  expect(requests).toHaveLength(1);
  expect(clock.pending()).toEqual([]);
});
