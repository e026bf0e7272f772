import { expect, it } from "vitest";
import { diffDocuments } from "../../../scripts/contract/index.ts";
import { verdictOf } from "./verdict.ts";

interface Given {
  readonly path: string;
  readonly parameters?: Readonly<Record<string, object>>;
  readonly server?: object;
}

function documentWith({ path, parameters = {}, server }: Given) {
  const declared = Object.entries(parameters).map(([name, schema]) => ({
    in: "path",
    name,
    required: true,
    schema,
  }));
  return {
    openapi: "3.1.0",
    servers: [server ?? { url: "https://a.test" }],
    paths: { [path]: { get: { parameters: declared, responses: {} } } },
  };
}

const TEXT = { type: "string" };
const COUNT = { type: "integer" };
const within = (variable: object) => ({
  url: "https://a.test/{v}",
  variables: { v: variable },
});
const TWO = within({ default: "a", enum: ["a", "b"] });

const ROWS: readonly [string, string, Given, Given][] = [
  [
    "a literal, now any text",
    "harmless",
    { path: "/x/new" },
    { path: "/x/{i}", parameters: { i: TEXT } },
  ],
  [
    "a literal, now a number",
    "breaking",
    { path: "/x/new" },
    { path: "/x/{i}", parameters: { i: COUNT } },
  ],
  [
    "a literal, now one of two",
    "harmless",
    { path: "/x/new" },
    { path: "/x/{i}", parameters: { i: { enum: ["new", "old"] } } },
  ],
  [
    "text before a suffix, now all",
    "harmless",
    { path: "/x/{i}.json", parameters: { i: COUNT } },
    { path: "/x/{i}", parameters: { i: TEXT } },
  ],
  [
    "a number before a suffix, now alone",
    "undecided",
    { path: "/x/{i}.json", parameters: { i: COUNT } },
    { path: "/x/{i}", parameters: { i: COUNT } },
  ],
  [
    "a free variable, now in the path",
    "harmless",
    { path: "/x", server: within({ default: "a" }) },
    { path: "/{v}/x", parameters: { v: TEXT } },
  ],
  [
    "a free variable, now a number",
    "undecided",
    { path: "/x", server: within({ default: "1" }) },
    { path: "/{v}/x", parameters: { v: COUNT } },
  ],
  [
    "a placeholder, now a free variable",
    "harmless",
    { path: "/{v}/x", parameters: { v: COUNT } },
    { path: "/x", server: within({ default: "1" }) },
  ],
  [
    "a listed variable, now in the path",
    "harmless",
    { path: "/x", server: TWO },
    { path: "/{v}/x", parameters: { v: TEXT } },
  ],
  [
    "a listed variable, of which one is left",
    "breaking",
    { path: "/x", server: TWO },
    { path: "/{v}/x", parameters: { v: { enum: ["a"] } } },
  ],
];

it.each(ROWS)("%s: %s", (_, want, base, revised) => {
  expect(verdictOf(documentWith(base), documentWith(revised))).toBe(want);
});

it("a value of a variable that is refused is in the URL that shows it", () => {
  const { findings } = diffDocuments({
    base: documentWith({ path: "/x", server: TWO }),
    revised: documentWith({
      path: "/{v}/x",
      parameters: { v: { enum: ["a"] } },
    }),
    scope: "all",
  });
  expect(findings[0]).toMatchObject({
    id: "request-enum-value-removed",
    witness: { request: { url: "https://a.test/b/x" } },
  });
});
