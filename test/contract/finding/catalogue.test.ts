import { readFileSync, readdirSync } from "node:fs";
import { expect, it } from "vitest";
import { CATALOGUE } from "../../../scripts/contract/finding/catalogue.ts";

it("ids are kebab-case and begin with what they are about", () => {
  for (const id of CATALOGUE.keys()) {
    expect(id).toMatch(/^(operation|request|response)(-[a-z]+)+$/);
  }
});

it("a search for an id ends where it is declared: the one literal of it", () => {
  const folder = new URL("../../../scripts/", import.meta.url);
  const sources = readdirSync(folder, { encoding: "utf8", recursive: true })
    .filter((name) => name.endsWith(".ts"))
    .map((name) => readFileSync(new URL(name, folder), "utf8"));
  const literals = sources.flatMap((source) =>
    Array.from(
      source.matchAll(/"((?:operation|request|response)(?:-[a-z]+)+)"/g),
      ([, id]) => id,
    ),
  );
  expect(literals.sort()).toEqual([...CATALOGUE.keys()].sort());
});
