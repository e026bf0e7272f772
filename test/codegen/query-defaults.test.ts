import { expect, test } from "vitest";
import { documentOf, generate } from "./documents.ts";

const limit = (value: number) => ({
  in: "query",
  name: "limit",
  schema: { type: "integer", default: value },
});

test("a constant tells what a query parameter is where it isn't given", async () => {
  const document = documentOf({ type: "object" });
  const item = document.paths["/things"] as Record<string, any>;
  item["parameters"] = [
    limit(1),
    { ...limit(2), in: "header", name: "X-Limit" },
    { $ref: "#/components/parameters/Offset" },
  ];
  item["post"].parameters = [limit(100)];
  document.components["parameters"] = {
    Offset: { in: "query", name: "offset", schema: { type: "integer" } },
  };
  const files = await generate(document);
  expect(files.get("operations.ts")).toContain('queryDefaults: {"limit":100},');
});
