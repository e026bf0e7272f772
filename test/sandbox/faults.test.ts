import { setImmediate } from "node:timers/promises";
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { describe, expect, it } from "vitest";
import {
  createSandbox,
  type Fault,
  type Phase,
  type Sandbox,
} from "../../src/sandbox/index.ts";
import { named, post } from "./post.ts";

function playing(...faults: Fault[]): Sandbox {
  return createSandbox({ faults });
}

const created: readonly [Phase, number][] = [
  ["before", 0],
  ["after", 1],
  ["headers", 1],
  ["body", 1],
];

describe("drop", () => {
  it("refuse rejects as Node's fetch does, and creates no key", async () => {
    const sandbox = playing({ kind: "refuse" });
    const error = await post(sandbox).catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(TypeError);
    expect(error).toMatchObject({
      message: "fetch failed",
      cause: { code: "ECONNREFUSED", syscall: "connect" },
    });
    expect(sandbox.keys).toEqual([]);
  });

  it.each(created)("%s: the ledger has %i", async (when, keys) => {
    const sandbox = playing({ kind: "drop", when });
    const reading = post(sandbox).then((response) => response.text());
    await expect(reading).rejects.toMatchObject({
      message: when === "body" ? "terminated" : "fetch failed",
      cause: { code: "UND_ERR_SOCKET" },
    });
    expect(sandbox.keys).toHaveLength(keys);
  });

  it.each([
    [0, ""],
    [8, '{"name":'],
    [-2, '{"name":"my-api-key","description":null,'],
  ])("in the body at %i hands over what came before", async (at, start) => {
    const response = await post(playing({ kind: "drop", when: "body", at }));
    let text = "";
    const reading = (async () => {
      for await (const part of response.body ?? [])
        text += new TextDecoder().decode(part as Uint8Array);
    })();
    await expect(reading).rejects.toThrow("terminated");
    expect(text.startsWith(start)).toBe(true);
    expect(() => JSON.parse(text) as unknown).toThrow(SyntaxError);
  });
});

describe("stall", () => {
  it.each(created)("%s: ends by the signal alone", async (when, keys) => {
    const sandbox = playing({ kind: "stall", when });
    const controller = new AbortController();
    const reason = new Error("enough");
    const { signal } = controller;
    const reading = post(sandbox, { signal }).then((r) => r.text());
    setTimeout(() => controller.abort(reason));
    await expect(reading).rejects.toBe(reason);
    expect(sandbox.keys).toHaveLength(keys);
  });
});

it("stalls until the signal even when memory is cleaned up", async () => {
  setFlagsFromString("--expose-gc");
  const collect = runInNewContext("gc") as () => void;
  const controller = new AbortController();
  const { signal } = controller;
  const sandbox = playing({ kind: "stall", when: "before" });
  const answer = expect(post(sandbox, { signal })).rejects.toThrow("enough");
  for (let turn = 0; turn < 5; turn += 1) {
    await setImmediate();
    collect();
  }
  controller.abort(new Error("enough"));
  await answer;
});

describe("another answer", () => {
  it.each<[string, Fault, number, string, number]>([
    ["empty", { kind: "empty" }, 200, "", 1],
    ["truncate", { kind: "truncate", at: 4 }, 200, '{"na', 1],
    ["a body", { kind: "status", status: 502, body: "<p>" }, 502, "<p>", 0],
    ["JSON", { kind: "status", status: 400, body: [1] }, 400, "[1]", 0],
    ["no content", { kind: "status", status: 204 }, 204, "", 0],
    [
      "applied",
      { kind: "status", status: 500, body: "", applied: true },
      500,
      "",
      1,
    ],
    ["redirect", { kind: "redirect", to: "https://x.example/" }, 307, "", 0],
  ])("%s", async (_, fault, status, text, keys) => {
    const sandbox = playing(fault);
    const response = await post(sandbox);
    expect(response.status).toBe(status);
    expect(await response.text()).toBe(text);
    expect(sandbox.keys).toHaveLength(keys);
    expect(sandbox.requests).toMatchObject([{ fault, status }]);
  });

  it("wrong-type is a page of HTML, and the key is there", async () => {
    const sandbox = playing({ kind: "wrong-type" });
    const response = await post(sandbox);
    expect(response.headers.get("content-type")).toContain("text/html");
    expect(await response.text()).toContain("<!doctype html>");
    expect(sandbox.keys).toHaveLength(1);
  });

  it("replace changes, adds and removes members", async () => {
    const members = { secret: undefined, name: 7, extra: true };
    const response = await post(playing({ kind: "replace", members }));
    const body: unknown = await response.json();
    expect(body).toMatchObject({ name: 7, extra: true, description: null });
    expect(body).not.toHaveProperty("secret");
  });

  it("status is an error as the API words it unless a body is given", async () => {
    const headers = { "Retry-After": "3" };
    const fault = { kind: "status", status: 429, headers } as const;
    const response = await post(playing(fault));
    expect(response.headers.get("retry-after")).toBe("3");
    expect(await response.json()).toMatchObject({
      message: expect.stringContaining("429"),
    });
  });

  it("a redirect is followed by nobody", async () => {
    const sandbox = playing({ kind: "redirect", to: "/elsewhere" });
    const following = post(sandbox, { redirect: "follow" });
    await expect(following).rejects.toThrow("fetch failed");
    expect(sandbox.requests).toHaveLength(1);
  });
});

it("plays a list one request each, and none afterwards", async () => {
  const empty = { kind: "empty" } as const;
  const sandbox = createSandbox({ faults: [null, empty, undefined] });
  const lengths: number[] = [];
  for (const name of [
    "api-key-number-1",
    "api-key-number-2",
    "api-key-number-3",
    "api-key-number-4",
  ])
    lengths.push((await (await post(sandbox, named(name))).text()).length);
  expect(lengths.map((length) => length > 0)).toEqual([
    true,
    false,
    true,
    true,
  ]);
});

it("asks a function with the number of the request, from 1", async () => {
  const numbers: number[] = [];
  const faults = (number: number): undefined => void numbers.push(number);
  const sandbox = createSandbox({ faults });
  await post(sandbox, named("api-key-number-1"));
  await post(sandbox, named("api-key-number-2"));
  expect(numbers).toEqual([1, 2]);
});

it("doesn't see a request whose signal is aborted already", async () => {
  const sandbox = createSandbox();
  const signal = AbortSignal.abort(new Error("never mind"));
  await expect(post(sandbox, { signal })).rejects.toThrow("never mind");
  expect(sandbox.requests).toEqual([]);
});
