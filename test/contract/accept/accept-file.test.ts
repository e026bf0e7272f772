import fc from "fast-check";
import { expect, it } from "vitest";
import {
  parseAccepted,
  printAccepted,
} from "../../../scripts/contract/accept/accept-file.ts";

const ENTRY = { fingerprint: "0123", id: "operation-removed", reason: "old" };

it.each<[string, unknown, string]>([
  ["an object", {}, "make it a JSON array"],
  ["an entry that is no object", [7], "entry 1 is no object"],
  [
    "an entry without a reason",
    [{ ...ENTRY, reason: undefined }],
    'entry 1 has no text under "reason"',
  ],
  ["a misspelt member", [{ ...ENTRY, expire: "2026-01-01" }], '"expire"'],
  ["a date that isn't one", [{ ...ENTRY, expires: "soon" }], "YYYY-MM-DD"],
  ["a day that isn't", [{ ...ENTRY, expires: "2026-02-31" }], "YYYY-MM-DD"],
  ["the same fingerprint twice", [ENTRY, ENTRY], "entry 2 repeats"],
])("%s is refused, by name and with the remedy", (_, value, message) => {
  expect(() => parseAccepted("a.json", JSON.stringify(value))).toThrow(message);
});

it("what is not JSON is refused, and all faults are told at once", () => {
  expect(() => parseAccepted("a.json", "[")).toThrow("a.json: not JSON");
  expect(() => parseAccepted("a.json", "[1, 2]")).toThrow(
    /entry 1 .*\n.*entry 2 /,
  );
});

it("what is printed is read back", () => {
  const day = fc
    .date({
      min: new Date(0),
      max: new Date("9999-12-31"),
      noInvalidDate: true,
    })
    .map((date) => date.toISOString().slice(0, 10));
  const entry = fc.record(
    {
      fingerprint: fc.string(),
      id: fc.string(),
      reason: fc.string(),
      author: fc.string(),
      expires: day,
    },
    { requiredKeys: ["fingerprint", "id", "reason"], noNullPrototype: true },
  );
  const entries = fc.uniqueArray(entry, {
    selector: ({ fingerprint }) => fingerprint,
  });
  fc.assert(
    fc.property(entries, (list) => {
      expect(parseAccepted("a.json", printAccepted(list))).toEqual(list);
    }),
  );
});
