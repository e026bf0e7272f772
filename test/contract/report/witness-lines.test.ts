import { expect, it } from "vitest";
import type { Finding, Witness } from "../../../scripts/contract/index.ts";
import {
  witnessLines,
  witnessText,
} from "../../../scripts/contract/report/witness-lines.ts";

const OPERATION = { method: "POST", path: "/pets" };

function show(
  at: string,
  witness: Witness,
  args: Finding["args"] = {},
): string[] {
  const finding: Finding = {
    id: "request-type-narrowed",
    severity: "breaking",
    operation: OPERATION,
    side: "request" in witness ? "request" : "response",
    location: {},
    args,
    witness,
    places: [{ operation: OPERATION, at }],
  };
  return witnessLines(finding).map(
    ({ text, isMarked }) => `${isMarked ? ">" : " "}${text}`,
  );
}

function request(body: unknown, headers: Record<string, string> = {}): Witness {
  const url = "https://api.example.com/pets?limit=101";
  return { request: { method: "POST", url, headers, body: body as never } };
}

it.each<[string, string, Witness, string]>([
  [
    "a query parameter by its URL",
    "query limit",
    request({}),
    ">POST https://api.example.com/pets?limit=101",
  ],
  [
    "a header by its line",
    "header X-Tag",
    request({}, { "x-tag": "a" }),
    ">x-tag: a",
  ],
  [
    "a cookie by its header",
    "cookie sid",
    request({}, { cookie: "sid=1" }),
    ">cookie: sid=1",
  ],
  [
    "a body that is missed by the first line",
    "body",
    request(undefined),
    ">POST https://api.example.com/pets?limit=101",
  ],
  ["a member by its line", "body/a/0", request({ a: [1], b: 2 }), ">    1"],
  ["a key with a slash", "body/a~1b", request({ "a/b": 1 }), '>  "a/b": 1'],
  [
    "a status by the first line",
    "200",
    { response: { status: 200, headers: {} } },
    ">HTTP 200",
  ],
  [
    "a member of an answer",
    "200 body/a",
    { response: { status: 200, headers: {}, body: { a: null } } },
    '>  "a": null',
  ],
])("marks %s", (_, at, witness, marked) => {
  expect(show(at, witness).filter((line) => line.startsWith(">"))).toEqual([
    marked,
  ]);
});

it("marks the object where a required property is missing", () => {
  expect(show("body", request({ a: 1 }), { property: "b" })).toContain(">{");
});

it("folds what is beside the point, and keeps what is at stake", () => {
  const big = Object.fromEntries(
    Array.from({ length: 40 }, (_, n) => [`k${n}`, { deep: "x".repeat(500) }]),
  );
  const lines = show("body/k39", request(big));
  expect(lines.length).toBeLessThan(40);
  expect(lines).toContain("   … and 33 more");
  expect(
    lines.some((line) => line.startsWith(">") && line.includes("k39")),
  ).toBe(true);
  expect(Math.max(...lines.map((line) => line.length))).toBeLessThan(250);
});

it("the text to copy is whole", () => {
  const body = { long: "x".repeat(5_000) };
  const finding = { witness: request(body, { a: "b" }) } as Finding;
  const [head, json] = witnessText(finding).split("\n\n");
  expect(head).toBe("POST https://api.example.com/pets?limit=101\na: b");
  expect(JSON.parse(json ?? "")).toEqual(body);
});
