import fc from "fast-check";
import { expect, test } from "vitest";
import { assembleClient } from "../../src/client.ts";
import { CREATED } from "../support/account.ts";
import { manualClock } from "../support/clock.ts";
import { printed } from "../support/printed.ts";
import {
  answers,
  answersInParts,
  script,
  type Step,
} from "../support/script.ts";

/** A thing that may be told: the error or result of a call, and what else came of it. */
async function tell(apiKey: string, step: Step): Promise<string> {
  const seen: unknown[] = [];
  const { fetch } = script(step);
  const gcore = assembleClient(
    {
      apiKey,
      projectId: 7,
      fetch,
      onContractDrift: (drift) => seen.push(drift),
    },
    manualClock({ skipsWaits: true }),
  );
  const created = gcore.cloud.inference.apiKeys.create({ name: "my-api-key" });
  seen.push(gcore, await created.catch((error: unknown) => error));
  return seen.map(printed).join("\n");
}

/** What a server, a network or a `fetch` may do with what it was told, or is to tell. */
const situations: Readonly<
  Record<string, (key: string, secret: string) => Step>
> = {
  "a created key": (_, secret) => answers(200, { ...CREATED, secret }),
  "a created key that repeats everything": (key, secret) =>
    answers(201, {
      ...CREATED,
      secret,
      copy: secret,
      [secret]: key,
      created_at: 5,
    }),
  "a success that is cut behind the secret": (_, secret) =>
    answersInParts(200, [`{"secret":${JSON.stringify(secret)},"na`], "breaks"),
  "a success that is cut within the secret": (_, secret) =>
    answersInParts(200, [JSON.stringify({ secret }).slice(0, -3)], "closes"),
  "a success that isn't JSON": (_, secret) => answers(200, `secret=${secret}`),
  "a success of another shape": (_, secret) => answers(200, [{ secret }]),
  "an error that repeats the API key": (key) =>
    answers(
      401,
      {
        message: `bad: apikey ${key}`,
        exception_class: key,
        request_id: key,
        invalid_fields: [{ path: key, message: key }, key],
      },
      { "www-authenticate": key },
    ),
  "an error after the key was created": (_, secret) =>
    answers(500, { message: `created ${secret}, then fell`, secret }),
  "an error page that repeats everything": (key, secret) =>
    answers(502, `<pre>Authorization: apikey ${key} ${secret}</pre>`),
  "a redirect that carries the API key": (key) =>
    answers(307, "", {
      location: `https://user:${encodeURIComponent(key)}@else.example/?k=${encodeURIComponent(key)}`,
    }),
  "a fetch that quotes its request": (key) => (request) =>
    Promise.reject(
      new TypeError(`failed: ${request.headers.get("authorization")}`, {
        cause: Object.assign(new Error(key), {
          code: `apikey ${key}`,
          request,
        }),
      }),
    ),
};

/** Marked, since what is random and short may occur in anything that is printed. */
const marked = fc
  .string({
    unit: fc.constantFrom(..."abzAZ09-_.~+/=$ '\"\\<&"),
    maxLength: 30,
  })
  .map((text) => `MARK${text}MARK`);

test.each(Object.entries(situations))(
  "%s: nothing that can be printed shows API key or secret",
  async (_, step) => {
    await fc.assert(
      fc.asyncProperty(marked, marked, async (key, secret) => {
        const text = await tell(key, step(key, secret));
        expect(text).not.toContain("MARK");
      }),
      { numRuns: 25 },
    );
  },
);
