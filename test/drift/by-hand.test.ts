import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import ts from "typescript";
import { describe, expect, test } from "vitest";
import {
  authHeader,
  InferenceApiKeysHandler_post as operation,
  server,
} from "../../src/generated/operations.ts";
import { request, response } from "./edit.ts";
import { slice } from "../codegen/documents.ts";

const SRC = fileURLToPath(new URL("../../src/", import.meta.url));

interface Literal {
  readonly file: string;
  readonly text: string;
  /** The expression or statement that it stands in. */
  readonly around: string;
}

/** Every string, template part, number and regular expression in the hand-written sources; comments aside. */
function literals(): Literal[] {
  const files = readdirSync(SRC, { recursive: true, encoding: "utf8" }).filter(
    (file) => file.endsWith(".ts") && !/^(?:generated|sandbox)\b/.test(file),
  );
  return files.flatMap((file) => {
    const found: Literal[] = [];
    const visit = (node: ts.Node): void => {
      if (ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) return;
      if (ts.isLiteralTypeNode(node)) return; // the compiler checks it
      if (
        ts.isLiteralExpression(node) ||
        ts.isTemplateHead(node) ||
        ts.isTemplateMiddle(node) ||
        ts.isTemplateTail(node)
      )
        found.push({ file, text: node.text, around: node.parent.getText() });
      ts.forEachChild(node, visit);
    };
    visit(
      ts.createSourceFile(
        file,
        readFileSync(join(SRC, file), "utf8"),
        ts.ScriptTarget.ES2023,
        true,
      ),
    );
    return found;
  });
}

const all = literals();

function holding(test: (text: string) => boolean): Literal[] {
  return all.filter(({ text }) => test(text));
}

const { name, description } = request(slice()).properties;
const limits = [
  name?.["minLength"],
  name?.["maxLength"],
  description?.["maxLength"],
];

describe("no hand-written source of the client repeats", () => {
  test("the path, or a piece of it that would tell it", () => {
    const pieces = operation.path
      .split("/")
      .filter((piece) => /^[a-z_]{5,}$/.test(piece));
    expect(pieces).toEqual(["cloud", "inference", "api_keys"]);
    expect(
      holding((text) =>
        text.split("/").some((piece) => pieces.includes(piece)),
      ),
    ).toEqual([]);
  });

  test("the server", () => {
    expect(holding((text) => text.includes(new URL(server).hostname))).toEqual(
      [],
    );
  });

  test("the auth header's name", () => {
    expect(
      holding((text) => text.toLowerCase() === authHeader.toLowerCase()),
    ).toEqual([]);
  });

  test("the operation's id", () => {
    expect(holding((text) => text.includes(operation.operationId))).toEqual([]);
  });

  test("the media types", () => {
    expect(
      holding(
        (text) =>
          text.includes(operation.requestMediaType) ||
          text.includes(operation.responseMediaType),
      ),
    ).toEqual([]);
  });

  test("a limit of a length", () => {
    expect(limits).toEqual(limits.map(() => expect.any(Number) as number));
    // A small number means many things: what it is compared with tells. That limits are followed,
    // drift.test.ts shows.
    const lengths = all.filter(({ around }) => /length|points/i.test(around));
    expect(lengths).not.toEqual([]);
    expect(
      lengths.filter(({ text }) =>
        limits.some((limit) => String(limit) === text),
      ),
    ).toEqual([]);
  });

  test("the name's pattern", () => {
    expect(
      holding(
        (text) => text.includes("[-a-z0-9]") || text.includes("[a-z0-9]"),
      ),
    ).toEqual([]);
  });

  test("a property, except the secret, whose type the compiler checks, and words that others use too", () => {
    const properties = [request, response].flatMap((schema) =>
      Object.keys(schema(slice()).properties),
    );
    const own = properties.filter((it) => it !== "secret" && it !== "name");
    expect(own).toContain("expires_at");
    expect(holding((text) => own.includes(text))).toEqual([]);
  });
});
