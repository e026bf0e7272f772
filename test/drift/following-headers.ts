import { expect } from "vitest";
import { type Edit, parameters } from "./edit.ts";
import type { Following } from "./following.ts";
import { issues, sends } from "./scene.ts";

function takes(name: string, schema: object, required = false): Edit {
  return (it) => parameters(it).push({ name, in: "header", required, schema });
}

const value = (name: string, wanted: string | null) =>
  sends(({ headers }) => expect(headers.get(name)).toBe(wanted));

export const FOLLOWING_HEADERS: readonly Following[] = [
  [
    "the operation takes a header",
    takes("X-Trace", { type: "string", maxLength: 3 }),
    { params: { "X-Trace": "a b" }, then: value("x-trace", "a b") },
    { then: value("x-trace", null) },
    { params: { "X-Trace": "abcd" }, then: issues("X-Trace maxLength") },
    { params: { "X-Trace": "a\nb" }, then: issues("X-Trace type") },
    { params: { "X-Trace": " a" }, then: issues("X-Trace type") },
    { params: { "X-Trace": "é" }, then: issues("X-Trace type") },
  ],
  [
    "the operation takes a number in a header",
    takes("X-Limit", { type: "integer", minimum: 1 }),
    { params: { "X-Limit": 7 }, then: value("x-limit", "7") },
    { params: { "X-Limit": 0 }, then: issues("X-Limit minimum") },
  ],
  [
    "the operation asks for a header that OpenAPI has it ignore",
    takes("Authorization", { type: "string" }, true),
    { then: value("authorization", "apikey token") },
    {
      params: { Authorization: "mine" },
      then: issues("Authorization additionalProperties"),
    },
  ],
];
