import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { readDocument } from "../../../scripts/openapi/read/read.ts";
import { mutate } from "./run.ts";

const text = readFileSync(
  new URL("../../../openapi/cloud_api.yaml", import.meta.url),
  "utf8",
);

test("no break of the vendored operations passes in silence, and other words are no break", () => {
  const { breaking, silent, alarms } = mutate({
    parse: () => readDocument({ name: "the slice", text }).document,
    seed: 20_260_822,
    count: 150,
  });
  expect({ silent, alarms }).toEqual({ silent: [], alarms: [] });
  expect(breaking).toBeGreaterThan(50);
});
