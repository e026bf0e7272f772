import { describe, expect, it } from "vitest";
import { readOutlines } from "../../../scripts/contract/operation/list.ts";
import { covers } from "../../../scripts/contract/operation/target.ts";

function urlsOf(servers: unknown, path = "/pets/{id}"): readonly string[] {
  const [operation] = readOutlines({
    openapi: "3.1.0",
    servers,
    paths: { [path]: { get: {} } },
  });
  return operation?.targets.map(({ url }) => url) ?? [];
}

describe("the URLs of an operation", () => {
  it.each([
    [
      "join server and path",
      [{ url: "https://a.test/v1" }],
      ["https://a.test/v1/pets/{}"],
    ],
    [
      "ignore a trailing slash of the server",
      [{ url: "https://a.test/" }],
      ["https://a.test/pets/{}"],
    ],
    [
      "ignore the case of scheme and host",
      [{ url: "HTTPS://A.test/V1" }],
      ["https://a.test/V1/pets/{}"],
    ],
    [
      "ignore the scheme's own port",
      [{ url: "https://a.test:443" }],
      ["https://a.test/pets/{}"],
    ],
    [
      "keep another port",
      [{ url: "https://a.test:8443" }],
      ["https://a.test:8443/pets/{}"],
    ],
    ["are relative without servers", undefined, ["/pets/{}"]],
    ["are relative with an empty list", [], ["/pets/{}"]],
    [
      "are one for each value of an enumerated variable",
      [
        {
          url: "https://{r}.a.test",
          variables: { r: { enum: ["eu", "us"], default: "eu" } },
        },
      ],
      ["https://eu.a.test/pets/{}", "https://us.a.test/pets/{}"],
    ],
    [
      "leave a free variable open",
      [
        {
          url: "https://a.test/{base}",
          variables: { base: { default: "v1" } },
        },
      ],
      ["https://a.test/{-}/pets/{}"],
    ],
    [
      "leave open how many segments a free variable has",
      [
        {
          url: "https://a.test/{base}",
          variables: { base: { default: "api/v1" } },
        },
        { url: "https://{host}/api" },
      ],
      ["https://a.test/{*}/pets/{}", "https://{*}/api/pets/{}"],
    ],
  ])("%s", (_, servers, urls) => {
    expect(urlsOf(servers)).toEqual(urls);
  });
});

describe("covers()", () => {
  it.each([
    ["the same template", "/a/{}", "/a/{}", true],
    ["a literal under a placeholder", "/a/{}", "/a/b", true],
    ["a placeholder under a literal", "/a/b", "/a/{}", false],
    ["two segments under one placeholder", "/a/{}", "/a/b/c", false],
    [
      "a placeholder under a free variable",
      "https://h/{*}/x",
      "https://h/{}/x",
      true,
    ],
    [
      "a free variable under a placeholder",
      "https://h/{}/x",
      "https://h/{*}/x",
      false,
    ],
    [
      "two segments under a free variable",
      "https://h/{*}/x",
      "https://h/a/b/x",
      true,
    ],
    [
      "a variable segment under a placeholder",
      "https://h/{}/x",
      "https://h/{-}/x",
      true,
    ],
    [
      "a placeholder under a variable segment",
      "https://h/{-}/x",
      "https://h/{}/x",
      true,
    ],
    ["characters that mean something in expressions", "/a.b", "/aXb", false],
  ])("%s", (_, outer, inner, want) => {
    expect(covers(outer, inner)).toBe(want);
  });
});
