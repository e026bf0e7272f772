import { describe, expect, it } from "vitest";
import {
  canonicalMedia,
  mediaKind,
  mediaSpecificity,
  mediaUniverse,
} from "../../../scripts/contract/operation/media.ts";

const media = (name: string) => ({ name, pointer: "", examples: [] });

describe("canonicalMedia()", () => {
  it.each([
    ["ignores case", "Application/JSON", "application/json"],
    [
      "drops the charset that is meant anyway",
      "application/json; charset=UTF-8",
      "application/json",
    ],
    ["keeps other parameters, sorted", "a/b; v=1;Q=x", "a/b; q=x; v=1"],
  ])("%s", (_, given, want) => {
    expect(canonicalMedia(given)).toBe(want);
  });
});

describe("mediaSpecificity()", () => {
  it("prefers the exact type to a range, and a range to anything", () => {
    const scores = [
      "application/json",
      "application/*",
      "*/*",
      "text/plain",
    ].map((name) => mediaSpecificity(media(name), "application/json"));
    expect(scores).toEqual([4, 2, 1, 0]);
  });
});

describe("mediaKind()", () => {
  it.each([
    ["application/problem+json; v=1", "values"],
    ["application/x-ndjson", "values"],
    ["*/*", "values"],
    ["multipart/mixed", "fields"],
    ["text/xml", "xml"],
    ["application/hal+xml", "xml"],
    ["text/csv", "text"],
    ["video/mp4", "bytes"],
    ["application/xml-dtd", "bytes"],
  ])("%s: %s", (name, want) => {
    expect(mediaKind(name)).toBe(want);
  });
});

describe("mediaUniverse()", () => {
  it("has the named types, and one for each range that is none of them", () => {
    expect(
      mediaUniverse(
        [media("application/octet-stream")],
        [media("application/*")],
      ),
    ).toEqual(["application/octet-stream", "application/plain"]);
  });
});
