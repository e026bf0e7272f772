import { expect, test } from "vitest";
import {
  bytesOf,
  discard,
  nothingReceived,
  receive,
} from "../../src/call/body.ts";

/** A body of endless chunks, which says when it is cancelled. */
function endless(size: number) {
  const told = { pulled: 0, cancelled: false };
  const body = new ReadableStream<Uint8Array>(
    {
      pull(controller) {
        told.pulled++;
        controller.enqueue(new Uint8Array(size).fill(told.pulled));
      },
      cancel() {
        told.cancelled = true;
      },
    },
    { highWaterMark: 0 },
  );
  return { told, response: new Response(body) };
}

/** A budget that ends when `stop` says so. */
function budgetOf(stop = new AbortController()) {
  return {
    get stopped() {
      return stop.signal.aborted;
    },
    onStop: undefined as (() => void) | undefined,
  };
}
const open = budgetOf();

test("reads a body whole", async () => {
  const received = nothingReceived();
  await receive(new Response("héllo"), received, Infinity, open);
  expect(new TextDecoder().decode(bytesOf(received))).toBe("héllo");
  expect(received.truncated).toBe(false);
});

test("reads no more than the limit, and cancels the rest", async () => {
  const received = nothingReceived();
  const { told, response } = endless(10);
  await receive(response, received, 25, open);
  expect([...bytesOf(received)]).toEqual([
    ...Array(10).fill(1),
    ...Array(10).fill(2),
    ...Array(5).fill(3),
  ]);
  expect(received.truncated).toBe(true);
  expect(told).toEqual({ pulled: 3, cancelled: true });
});

test("takes a body of exactly the limit for whole", async () => {
  const received = nothingReceived();
  await receive(new Response("12345"), received, 5, open);
  expect(received).toMatchObject({ length: 5, truncated: false });
});

test("keeps what came before a body breaks, and passes the break on", async () => {
  const received = nothingReceived();
  const broken = new TypeError("terminated");
  let pulled = 0;
  const body = new ReadableStream({
    pull(controller) {
      if (pulled++ === 0) controller.enqueue(new Uint8Array([1, 2]));
      else controller.error(broken);
    },
  });
  const reading = receive(new Response(body), received, Infinity, open);
  await expect(reading).rejects.toBe(broken);
  expect([...bytesOf(received)]).toEqual([1, 2]);
});

test("stops when told to, and cancels the rest", async () => {
  const received = nothingReceived();
  const stop = new AbortController();
  const budget = budgetOf(stop);
  let cancelled = false;
  const body = new ReadableStream({
    pull(controller) {
      controller.enqueue(new Uint8Array([1]));
      stop.abort();
      budget.onStop?.();
      return new Promise<void>(() => undefined);
    },
    cancel() {
      cancelled = true;
    },
  });
  await receive(new Response(body), received, Infinity, budget);
  expect(cancelled).toBe(true);
});

test("reads nothing where there is no body", async () => {
  const received = nothingReceived();
  await receive(new Response(null), received, 5, open);
  expect(bytesOf(received)).toHaveLength(0);
});

test.each([
  ["no stream", {}],
  ["a stream of another kind", { body: { pipe: () => undefined } }],
])("reads an answer with %s by its text()", async (_, more) => {
  const received = nothingReceived();
  const answer = {
    status: 200,
    headers: new Headers(),
    text: async () => "héllo",
    ...more,
  };
  await receive(answer, received, 4, open);
  expect(new TextDecoder().decode(bytesOf(received))).toBe("hél");
  expect(received.truncated).toBe(true);
});

test("a discarded stream of Node's is destroyed", () => {
  let destroyed = false;
  const body = { destroy: () => (destroyed = true) };
  discard({
    status: 429,
    headers: new Headers(),
    text: async () => "",
    body,
  } as never);
  expect(destroyed).toBe(true);
});

test("a discarded body is cancelled; one that is in use is left alone", async () => {
  const { told, response } = endless(10);
  discard(response);
  expect(told.cancelled).toBe(true);
  const used = new Response("x");
  used.body?.getReader();
  expect(() => discard(used)).not.toThrow();
  expect(() => discard(new Response(null))).not.toThrow();
});

test("refuses a stream that gives no bytes, as the platform's text() does", async () => {
  const body = new ReadableStream({
    start: (controller) => controller.enqueue("héllo"),
  });
  await expect(
    receive(new Response(body), nothingReceived(), Infinity, open),
  ).rejects.toThrow(TypeError);
});
