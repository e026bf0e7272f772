import { describe, expect, it } from "vitest";
import { CONTENT_ROWS, type Schema } from "./content-rows.ts";
import { verdictOf } from "./verdict.ts";

const contentOf = (media: string, schema: Schema | undefined) => ({
  [media]: schema ? { schema } : {},
});

const documentWith = (operation: object): unknown => ({
  openapi: "3.1.0",
  servers: [{ url: "https://api.example.com" }],
  paths: { "/things": { post: { responses: {}, ...operation } } },
});

const sending = (content: unknown, required = true): unknown =>
  documentWith({ requestBody: { required, content } });

const answering = (contents: Readonly<Record<string, unknown>>): unknown => {
  const entries = Object.entries(contents).map(([status, content]) => [
    status,
    { description: "", content },
  ]);
  return documentWith({ responses: Object.fromEntries(entries) });
};

describe("a body", () => {
  it.each(CONTENT_ROWS)(
    "%s, %s: %s to send, %s to read",
    (_, media, wantRequest, wantResponse, base, revised) => {
      const [here, there] = [base, revised].map((schema) =>
        contentOf(media, schema),
      );
      expect(verdictOf(sending(here), sending(there))).toBe(wantRequest);
      expect(
        verdictOf(answering({ 200: here }), answering({ 200: there })),
      ).toBe(wantResponse);
    },
  );

  it.each([
    ["required of no media type", undefined, {}, true, "breaking"],
    ["optional of no media type", undefined, {}, false, "harmless"],
    ["of no media type any more", { "text/plain": {} }, {}, true, "undecided"],
    ["of a media type at last", {}, { "text/plain": {} }, true, "undecided"],
    ["still of no media type", {}, {}, true, "harmless"],
  ] as const)("%s", (_, base, revised, required, want) => {
    const here = base ? sending(base) : documentWith({});
    expect(verdictOf(here, sending(revised, required))).toBe(want);
  });
});

const JSON_ALONE = { "application/json": {} };
const BOTH = { ...JSON_ALONE, "text/csv": {} };
const recoded = (charset: string) => ({
  [`application/json; charset=${charset}`]: {},
});

describe("a media type", () => {
  it.each([
    ["gone", { 200: BOTH }, { 200: JSON_ALONE }, "breaking"],
    ["new", { 200: JSON_ALONE }, { 200: BOTH }, "harmless"],
    [
      "gone at one status",
      { 200: BOTH, 201: BOTH },
      { 200: BOTH, 201: JSON_ALONE },
      "breaking",
    ],
    [
      "new at one status",
      { 200: BOTH, 201: JSON_ALONE },
      { 200: BOTH, 201: BOTH },
      "harmless",
    ],
    [
      "gone at one status and new at another",
      { 200: BOTH, 201: JSON_ALONE },
      { 200: JSON_ALONE, 201: BOTH },
      "breaking",
    ],
    ["gone by default", { default: BOTH }, { default: JSON_ALONE }, "breaking"],
    ["new of an error", { 404: JSON_ALONE }, { 404: BOTH }, "harmless"],
    ["gone of an error", { 404: BOTH }, { 404: JSON_ALONE }, "harmless"],
    [
      "another one of an error",
      { 404: JSON_ALONE },
      { 404: { "text/csv": {} } },
      "breaking",
    ],
    [
      "in another charset",
      { 200: JSON_ALONE },
      { 200: recoded("utf-16") },
      "breaking",
    ],
    [
      "no longer in another charset",
      { 200: recoded("utf-16") },
      { 200: JSON_ALONE },
      "breaking",
    ],
    [
      "in the charset that it has anyway",
      { 200: JSON_ALONE },
      { 200: recoded("UTF-8") },
      "harmless",
    ],
  ] as const)("%s: %s", (_, base, revised, want) => {
    expect(verdictOf(answering(base), answering(revised))).toBe(want);
  });
});
