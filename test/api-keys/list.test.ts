import fc from "fast-check";
import { expect, test } from "vitest";
import type {
  ApiError,
  InvalidRequestError,
  InferenceApiKey,
} from "../../src/index.ts";
import { client } from "../support/account.ts";
import { played } from "../support/played.ts";
import { rejectionOf } from "../support/rejection.ts";
import { answers, script } from "../support/script.ts";

const named = (count: number) =>
  Array.from({ length: count }, (_, at) => ({ name: `key-${at}` }));

async function namesOf(keys: AsyncIterable<InferenceApiKey>) {
  const names: string[] = [];
  for await (const { name } of keys) names.push(name);
  return names;
}

test("gives every key over all pages, without secrets", async () => {
  const { apiKeys, sandbox } = played({ keys: named(5) });
  const keys: InferenceApiKey[] = [];
  for await (const key of apiKeys.list({ limit: 2 })) keys.push(key);
  expect(keys).toHaveLength(5);
  expect(sandbox.keys).toMatchObject(keys);
  expect(keys.filter((key) => "secret" in key)).toEqual([]);
  expect(sandbox.requests).toHaveLength(3);
});

test("takes no parameters too, and starts where it is told to", async () => {
  const { apiKeys } = played({ keys: named(3) });
  expect(await namesOf(apiKeys.list())).toEqual(["key-0", "key-1", "key-2"]);
  expect(await namesOf(apiKeys.list({ offset: 1 }))).toEqual([
    "key-1",
    "key-2",
  ]);
  expect(await namesOf(apiKeys.list({ offset: 9, limit: 1 }))).toEqual([]);
});

test("asks for a page when its first key is read, and not before", async () => {
  const { apiKeys, sandbox } = played({ keys: named(4) });
  const keys = apiKeys.list({ limit: 2 });
  expect(sandbox.requests).toHaveLength(0);
  for await (const { name } of keys) if (name === "key-1") break;
  expect(sandbox.requests).toHaveLength(1);
});

test("begins anew each time that it is read", async () => {
  const { apiKeys } = played({ keys: named(3) });
  const keys = apiKeys.list({ limit: 2 });
  expect(await namesOf(keys)).toHaveLength(3);
  expect(await namesOf(keys)).toHaveLength(3);
});

test("misses no key that stays, and repeats none, however many come and go between two pages", async () => {
  const changes = fc.array(fc.constantFrom("create", "delete", "delete"), {
    maxLength: 5,
  });
  await fc.assert(
    fc.asyncProperty(
      fc.integer({ min: 1, max: 4 }),
      fc.array(changes, { maxLength: 6 }),
      fc.infiniteStream(fc.nat()),
      async (limit, rounds, picks) => {
        const { apiKeys, sandbox } = played({ keys: named(12) });
        const left = [...rounds];
        const gone = new Set<string>();
        const given: string[] = [];
        const change = async (what: string | undefined): Promise<void> => {
          if (what === "create")
            await apiKeys.create({ name: `new-${sandbox.requests.length}` });
          const at = picks.next().value % Math.max(1, sandbox.keys.length);
          const name = sandbox.keys[at]?.name;
          if (what !== "delete" || name === undefined) return;
          await apiKeys.delete({ api_key_name: name });
          gone.add(name);
        };
        for await (const { name } of apiKeys.list({ limit })) {
          given.push(name);
          if (given.length % limit === 0)
            for (const what of left.shift() ?? []) await change(what);
        }
        expect(new Set(given).size).toBe(given.length);
        const stayed = named(12).filter(({ name }) => !gone.has(name));
        for (const { name } of stayed) expect(given).toContain(name);
      },
    ),
    { numRuns: 100 },
  );
});

test("misses no key where one goes and another comes between two pages", async () => {
  const { apiKeys } = played({ keys: named(6) });
  const names: string[] = [];
  for await (const { name } of apiKeys.list({ limit: 2 })) {
    names.push(name);
    if (names.length !== 2) continue;
    await apiKeys.delete({ api_key_name: "key-0" });
    await apiKeys.create({ name: "new-one" });
  }
  expect(names).toEqual([...named(6).map((key) => key.name), "new-one"]);
});

/** Pages that no order of keys gives: each of the next names, whatever was asked for. */
test("comes to an end although the server has no order", async () => {
  const page = (...names: string[]) =>
    answers(200, { count: 4, results: names.map((name) => ({ name })) });
  const { fetch, requests } = script(
    page("a", "b"),
    page("x", "y"),
    page("a", "b"),
    page("x", "y"),
    page("a", "b"),
  );
  const { apiKeys } = client({ fetch }).cloud.inference;
  expect(await namesOf(apiKeys.list({ limit: 2 }))).toEqual([..."abxy"]);
  expect(requests.length).toBeLessThan(8);
});

test.each<[object, string]>([
  [{ limit: 0 }, "limit"],
  [{ limit: 1_001 }, "limit"],
  [{ limit: 1.5 }, "limit"],
  [{ limit: "2" }, "limit"],
  [{ offset: -1 }, "offset"],
  [{ page: 2 }, "page"],
  [{ api_key_name: "key-1" }, "api_key_name"],
])("%j is refused before anything is sent", async (params, path) => {
  const { apiKeys, sandbox } = played();
  const error = await rejectionOf<InvalidRequestError>(
    namesOf(apiKeys.list(params)),
  );
  expect(error).toMatchObject({ kind: "invalid-request", attempts: 0 });
  expect(error.issues.map((issue) => issue.path)).toEqual([path]);
  expect(sandbox.requests).toEqual([]);
});

test("repeats a page whose answer was lost", async () => {
  const { apiKeys, sandbox } = played({
    keys: named(3),
    faults: [null, { kind: "drop", when: "after" }],
  });
  expect(await namesOf(apiKeys.list({ limit: 2 }))).toHaveLength(3);
  expect(sandbox.requests).toHaveLength(3);
});

test("rejects where a page can't be had, after the keys before it", async () => {
  const { apiKeys } = played({
    keys: named(3),
    faults: [null, { kind: "status", status: 403 }],
  });
  const names: string[] = [];
  const reading = (async () => {
    for await (const { name } of apiKeys.list({ limit: 2 })) names.push(name);
  })();
  const error = await rejectionOf<ApiError>(reading);
  expect(error).toMatchObject({ status: 403, outcome: "not-applied" });
  expect(names).toEqual(["key-0", "key-1"]);
});

test.each<[string, unknown, readonly string[]]>([
  ["no count", { results: [{ name: "key-1" }] }, ["key-1"]],
  ["no results", { count: 0 }, []],
  [
    "what is no key",
    { count: 2, results: [null, { name: "key-1" }] },
    ["key-1"],
  ],
])(
  "tells a page with %s as drift, and gives what there is",
  async (_, body, names) => {
    const drift: unknown[] = [];
    const { fetch } = script(
      answers(200, body),
      answers(200, { count: 0, results: [] }),
    );
    const gcore = client({
      fetch,
      onContractDrift: (each) => drift.push(each),
    });
    expect(await namesOf(gcore.cloud.inference.apiKeys.list())).toEqual(names);
    expect(drift).toHaveLength(1);
  },
);
