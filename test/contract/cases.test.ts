import { readdirSync, readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { parse } from "yaml";
import { CATALOGUE } from "../../scripts/contract/finding/catalogue.ts";
import { diffDocuments, type Finding } from "../../scripts/contract/index.ts";

type Expected = Pick<Finding, "id" | "severity" | "side" | "location" | "args">;

const FOLDER = new URL("cases/", import.meta.url);
const NAMES = readdirSync(FOLDER).sort();

function read(name: string, file: string): string {
  return readFileSync(new URL(`${name}/${file}`, FOLDER), "utf8");
}

function expected(name: string): readonly Expected[] {
  return JSON.parse(read(name, "findings.json")) as readonly Expected[];
}

function isHarmless(name: string): boolean {
  return expected(name).every(({ severity }) => severity === "compatible");
}

it.each(NAMES)("%s", (name) => {
  const { findings } = diffDocuments({
    base: parse(read(name, "base.yaml")) as unknown,
    revised: parse(read(name, "revised.yaml")) as unknown,
    scope: "all",
  });
  expect(
    findings.map(({ id, severity, side, location, args }) => ({
      id,
      severity,
      side,
      location,
      args,
    })),
  ).toEqual(expected(name));
  for (const { severity, witness } of findings) {
    expect(witness !== undefined).toBe(severity === "breaking");
  }
});

const casesOf = (id: string): readonly string[] =>
  NAMES.filter((name) => name.startsWith(`${id}--`));

it.each([...CATALOGUE])("%s has a case", (id, { severity }) => {
  const shown = casesOf(id).flatMap(expected);
  expect(shown).toContainEqual(expect.objectContaining({ id, severity }));
});

it.each([...CATALOGUE].filter(([, entry]) => entry.severity !== "compatible"))(
  "%s has a harmless twin",
  (id) => {
    expect(casesOf(id).filter(isHarmless)).not.toEqual([]);
  },
);
