import { expect, test } from "vitest";
import { createRandom } from "../../contract/fuzz/random.ts";
import { documentOf, slice } from "../documents.ts";
import { randomDocument } from "./documents.ts";
import { examine, generated } from "./examine.ts";

// Bounded by numbers, not by time, so that a slow machine sees the same ones.

test("each validator of the slice agrees with Ajv and another over the schema in the document", async () => {
  const random = createRandom(20_260_820);
  const subject = await generated(slice());
  const report = await examine(subject, { random, values: 100 });
  expect(report.disagreements).toEqual([]);
  expect(report.untried).toEqual([]);
  expect(report.validators).toBeGreaterThanOrEqual(11);
  expect(report.split).toBe(0);
});

test("each validator of random documents agrees with Ajv and another over the schema in the document", async () => {
  const random = createRandom(11);
  const [document, values] = [randomDocument(random, 60), 25];
  const report = await examine(await generated(document), { random, values });
  expect(report.disagreements).toEqual([]);
  expect(report.accepted).toBeGreaterThan(report.values * 0.4);
  expect(report.accepted).toBeLessThan(report.values * 0.9);
  expect(report.untried.length).toBeLessThan(report.validators * 0.1);
  expect(report.split).toBeLessThan(report.values * 0.01);
});

test("a validator that means something else would be noticed", async () => {
  const random = createRandom(1);
  const { files } = await generated(documentOf({ type: ["string", "number"] }));
  const document = documentOf({ type: ["string", "integer"] });
  const report = await examine({ document, files }, { random, values: 100 });
  expect(report.disagreements[0]).toMatchObject({
    validator: "make_request",
    verdict: "accepted",
    schema: { type: ["string", "integer"] },
  });
});
