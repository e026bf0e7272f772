import { expect, it } from "vitest";
import { assign } from "../../../scripts/contract/operation/assign.ts";
import {
  statusSpecificity,
  statusUniverse,
} from "../../../scripts/contract/operation/status.ts";

const response = (status: string) => ({
  status,
  pointer: "",
  headers: [],
  content: [],
});

function described(...statuses: string[]): Record<string, readonly string[]> {
  const responses = statuses.map(response);
  const codes = statusUniverse(responses);
  const owned = assign(codes, responses, statusSpecificity(responses));
  return Object.fromEntries(
    [...owned].map(([{ status }, own]) => [status, own]),
  );
}

it.each([
  ["an exact code stands for itself", ["200"], { "200": ["200"] }],
  [
    "a range leaves out what is named beside it",
    ["404", "4XX"],
    { "404": ["404"], "4XX": ["418"] },
  ],
  [
    "default beside a success describes errors",
    ["200", "default"],
    { "200": ["200"], default: ["418", "500"] },
  ],
  [
    "default alone describes everything",
    ["default"],
    { default: ["102", "202", "302", "418", "500"] },
  ],
])("%s", (_, statuses, want) => {
  expect(described(...statuses)).toEqual(want);
});
