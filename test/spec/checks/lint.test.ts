import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { lint } from "../../../scripts/spec/checks/lint.ts";
import { writeYaml } from "../../../scripts/spec/slicing/write.ts";
import { keysDocument } from "../support/documents.ts";

const config = fileURLToPath(
  new URL("../../../openapi/redocly.yaml", import.meta.url),
);

test("a sound document passes our rules", async () => {
  expect(await lint(writeYaml(keysDocument()), config)).toEqual([]);
});

test("a malformed schema ends in a named problem", async () => {
  const document = keysDocument();
  Object.assign(document.components.schemas.Key, { required: "name" });
  expect(await lint(writeYaml(document), config)).toEqual([
    {
      rule: "struct",
      severity: "error",
      message: "Expected type `array` but got `string`.",
      pointer: "#/components/schemas/Key/required",
    },
  ]);
});
