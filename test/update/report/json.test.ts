import { expect, test } from "vitest";
import { UpdateError } from "../../../scripts/update/update-error.ts";
import {
  jsonRefusal,
  jsonReport,
} from "../../../scripts/update/report/json.ts";
import { outcome } from "../support/outcome.ts";

test("the JSON report is the outcome as it is", () => {
  expect(JSON.parse(jsonReport(outcome()))).toEqual(outcome());
});

test("the JSON report of a refusal names the input and every fault", () => {
  const faults = [{ kind: "empty" }, { kind: "html" }] as const;
  const error = new UpdateError("spec", ...faults);
  expect(JSON.parse(jsonRefusal({ error, tree: "old" }))).toEqual({
    refused: { input: "spec", faults },
  });
});

test("the JSON report of any other failure says what was thrown", () => {
  const error = new Error("disk full");
  expect(JSON.parse(jsonRefusal({ error, tree: "old" }))).toEqual({
    failed: "Error: disk full",
  });
});
