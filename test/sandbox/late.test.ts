import { expect, it } from "vitest";
import { createSandbox, type Fault } from "../../src/sandbox/index.ts";
import { ask } from "./ask.ts";

const playing = (fault: Fault, ...names: string[]) =>
  createSandbox({ faults: [fault], keys: names.map((name) => ({ name })) });

it("a late POST drops its connection, and is applied when the sandbox is told", async () => {
  const sandbox = playing({ kind: "late" });
  await expect(ask(sandbox, "POST", "", { name: "key-1" })).rejects.toThrow();
  expect(sandbox.keys).toEqual([]);
  expect(sandbox.arrive()).toBe(1);
  expect(sandbox.keys).toMatchObject([{ name: "key-1" }]);
  expect(sandbox.arrive()).toBe(0);
});

it("a late DELETE removes even a key that was made after it", async () => {
  const sandbox = playing({ kind: "late" });
  await expect(ask(sandbox, "DELETE", "/key-1")).rejects.toThrow();
  await ask(sandbox, "POST", "", { name: "key-1" });
  sandbox.arrive();
  expect(sandbox.keys).toEqual([]);
});

it("a late request may arrive right before a later one", async () => {
  const sandbox = playing({ kind: "late", requests: 2 }, "key-1");
  await expect(ask(sandbox, "DELETE", "/key-1")).rejects.toThrow();
  expect((await ask(sandbox, "GET", "/key-1")).status).toBe(200);
  expect((await ask(sandbox, "GET", "/key-1")).status).toBe(404);
});

it("a late request that the API refuses changes nothing", async () => {
  const sandbox = playing({ kind: "late" }, "key-1");
  await expect(ask(sandbox, "POST", "", { name: "key-1" })).rejects.toThrow();
  expect(sandbox.arrive()).toBe(1);
  expect(sandbox.keys).toHaveLength(1);
});

it("a late request may leave its caller waiting", async () => {
  const sandbox = playing({ kind: "late", then: "stall" });
  const controller = new AbortController();
  const waiting = sandbox.fetch("https://x.example/", {
    signal: controller.signal,
  });
  controller.abort(new Error("enough"));
  await expect(waiting).rejects.toThrow("enough");
});
