import { expect, test } from "vitest";
import { MAX_BYTES } from "../../../scripts/openapi/source/collect.ts";
import {
  readIfChanged,
  readSource,
} from "../../../scripts/openapi/source/source.ts";
import { faultsOf } from "../../support/faults.ts";
import { sourceIo } from "../../support/fake-io.ts";

const URL = "https://example.com/spec.yaml";

/** A fetch that answers by URL and keeps what it was asked. */
function server(answers: Record<string, () => Response>) {
  const requests: Request[] = [];
  const fetch = async (input: string | URL | Request, init?: RequestInit) => {
    const request = new Request(input, init);
    requests.push(request);
    return answers[request.url]?.() ?? new Response("", { status: 404 });
  };
  return { requests, io: sourceIo({ fetch }) };
}

const redirect = (location: string) => () =>
  new Response("", { status: 302, headers: { location } });

test("an https URL is read, and its entity tag kept", async () => {
  const { io } = server({
    [URL]: () => new Response("openapi: 3.1.0", { headers: { etag: '"1"' } }),
  });
  expect(await readSource(URL, io)).toMatchObject({
    name: URL,
    text: "openapi: 3.1.0",
    etag: '"1"',
  });
});

test("an unchanged source costs one request", async () => {
  const { io, requests } = server({
    [URL]: () => new Response(null, { status: 304 }),
  });
  expect(await readIfChanged(URL, io, '"1"')).toBeUndefined();
  expect(requests).toHaveLength(1);
  expect(requests[0]?.headers.get("if-none-match")).toBe('"1"');
});

test("redirects are followed within https", async () => {
  const { io, requests } = server({
    [URL]: redirect("/moved.yaml"),
    "https://example.com/moved.yaml": redirect("https://example.org/a.yaml"),
    "https://example.org/a.yaml": () => new Response("here"),
  });
  expect((await readSource(URL, io)).text).toBe("here");
  expect(requests.every((request) => request.redirect === "manual")).toBe(true);
});

test.each<[string, string, Record<string, () => Response>, object]>([
  ["plain http", "http://example.com/", {}, { kind: "insecure-url" }],
  [
    "credentials in the URL",
    "https://user:pw@example.com/",
    {},
    { kind: "url-with-credentials" },
  ],
  [
    "a redirect to http",
    URL,
    { [URL]: redirect("http://example.com/spec.yaml") },
    { kind: "insecure-redirect", target: "http://example.com" },
  ],
  [
    "redirects in a circle",
    URL,
    { [URL]: redirect(URL) },
    { kind: "too-many-redirects", limit: 5 },
  ],
  ["an error status", URL, {}, { kind: "http-status", status: 404 }],
  [
    "304 to a request without an entity tag",
    URL,
    { [URL]: () => new Response(null, { status: 304 }) },
    { kind: "http-status", status: 304 },
  ],
  [
    "a length beyond the bound",
    URL,
    { [URL]: () => new Response("", { headers: { "content-length": "1e9" } }) },
    { kind: "too-large", limit: MAX_BYTES },
  ],
  [
    "a body beyond the bound",
    URL,
    { [URL]: () => new Response(new Uint8Array(MAX_BYTES + 1)) },
    { kind: "too-large", limit: MAX_BYTES },
  ],
])("readSource() refuses %s", async (_, source, answers, fault) => {
  const { io } = server(answers);
  expect(await faultsOf(() => readSource(source, io))).toEqual([fault]);
});

test("the refusal of a URL with credentials doesn't quote them", async () => {
  const { io } = server({});
  await expect(readSource("https://user:pw@example.com/", io)).rejects.toThrow(
    /^https:\/\/example\.com\/: /,
  );
});

test("a download that passes its deadline is refused", async () => {
  const deadline = AbortSignal.abort();
  const io = sourceIo({
    deadline: () => deadline,
    fetch: (_, init) => Promise.reject(init?.signal?.reason as Error),
  });
  expect(await faultsOf(() => readSource(URL, io))).toEqual([
    { kind: "timed-out" },
  ]);
});

test("a network failure is told by its innermost reason", async () => {
  const cause = new Error("getaddrinfo ENOTFOUND example.com");
  const fetch = () => Promise.reject(new TypeError("fetch failed", { cause }));
  const io = sourceIo({ fetch });
  expect(await faultsOf(() => readSource(URL, io))).toEqual([
    { kind: "unreadable", reason: cause.message },
  ]);
});
