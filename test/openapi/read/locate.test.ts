import { expect, test } from "vitest";
import { locatable } from "../../../scripts/openapi/read/locate.ts";

const YAML = `openapi: 3.1.0
paths:
  /a/b:
    "get": {tags: [x, "y"], ~t: 1}
shared: &shared
  deep:
    - one
    - two: 2
copy: *shared
`;

test.each([
  ["the root", "", [1, 1]],
  ["a plain key", "/openapi", [1, 1]],
  ["an escaped slash", "/paths/~1a~1b", [3, 3]],
  ["a quoted key", "/paths/~1a~1b/get", [4, 5]],
  ["an item in flow style", "/paths/~1a~1b/get/tags/0", [4, 20]],
  ["a quoted item", "/paths/~1a~1b/get/tags/1", [4, 23]],
  ["an escaped tilde", "/paths/~1a~1b/get/~0t", [4, 29]],
  ["an item in block style", "/shared/deep/0", [7, 7]],
  ["a key in an item", "/shared/deep/1/two", [8, 7]],
  ["an alias", "/copy", [9, 1]],
  ["a place behind an alias", "/copy/deep/1/two", [8, 7]],
])("locate() finds %s", (_, pointer, [line, column]) => {
  expect(locatable(YAML).locate([pointer]).get(pointer)).toEqual({
    line,
    column,
  });
});

test("locate() leaves out what isn't there", () => {
  const places = locatable(YAML).locate([
    "/paths",
    "/none",
    "/copy/none",
    "/openapi/0",
  ]);
  expect([...places.keys()]).toEqual(["/paths"]);
});

test("locate() finds places in JSON", () => {
  const text = JSON.stringify({ a: [{ b: 1 }] }, undefined, 2);
  expect(locatable(text).locate(["/a/0/b"]).get("/a/0/b")).toEqual({
    line: 4,
    column: 7,
  });
});
