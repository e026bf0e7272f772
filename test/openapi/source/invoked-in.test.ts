import { expect, test } from "vitest";
import {
  invokedIn,
  readingFrom,
} from "../../../scripts/openapi/source/invoked-in.ts";
import { chunks, sourceIo } from "../../support/fake-io.ts";

test.each([
  ["npm runs the script", { npm_lifecycle_event: "diff" }, "/project/docs"],
  ["npm runs another one", { npm_lifecycle_event: "test" }, "/project"],
  ["npm has no part in it", {}, "/project"],
])("relative paths start where the user is: %s", (_, env, folder) => {
  const given = { ...env, INIT_CWD: "/project/docs" };
  expect(invokedIn("diff", given, "/project")).toBe(folder);
});

test.each([
  ["new.yaml", "/docs/new.yaml"],
  ["../new.yaml", "/new.yaml"],
  ["/new.yaml", "/new.yaml"],
])("%s is read from %s", (path, file) => {
  const read: string[] = [];
  const io = sourceIo({
    readFile: (name) => {
      read.push(name);
      return chunks("");
    },
  });
  readingFrom(io, "/docs").readFile(path);
  expect(read).toEqual([file]);
});
