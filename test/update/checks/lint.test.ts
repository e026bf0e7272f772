import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { lint } from "../../../scripts/update/checks/lint.ts";
import { sliceDocument } from "../../../scripts/update/slicing/slice.ts";
import { keysDocument } from "../support/documents.ts";

const config = fileURLToPath(
  new URL("../../../openapi/redocly.yaml", import.meta.url),
);

/** What Redocly says of the slice of a document. */
function lintSlice(document: object) {
  const ids = ["Keys.create", "Keys.list"];
  const { slice = {} } = sliceDocument({ ...document }, ids);
  return lint(slice, config);
}

test("a sound slice passes our rules", async () => {
  expect(await lintSlice(keysDocument())).toEqual([]);
});

test("a malformed schema ends in a named problem", async () => {
  const document = keysDocument();
  Object.assign(document.components.schemas.Key, { required: "name" });
  expect(await lintSlice(document)).toEqual([
    {
      rule: "struct",
      severity: "error",
      message: "Expected type `array` but got `string`.",
      pointer: "/components/schemas/Key/required",
    },
  ]);
});
