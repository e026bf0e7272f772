import ts from "typescript";
import { expect, test } from "vitest";
import { generateFiles } from "../../../scripts/codegen/files.ts";
import { sliceDocument } from "../../../scripts/update/slicing/slice.ts";
import { writeYaml } from "../../../scripts/update/slicing/write.ts";
import { keysDocument } from "../support/documents.ts";

// What findHostileText() lets through has to be written safely.
test.each([
  ["a real pattern", "^(?:(?:[a-z0-9]+(?:[._-][a-z0-9]+)*/)*[a-z0-9]+)$"],
  ["an attempt on a comment", "^a*/;globalThis.broken=1;/*"],
  ["an attempt on a template", "^`;globalThis.broken=1;`|[${]globalThis}$"],
  ["an attempt on a string", "^\";globalThis.broken=1;//'$"],
])("%s doesn't break out of generated code", async (_, pattern) => {
  const document = keysDocument();
  const { name } = document.components.schemas.KeyToCreate.properties;
  Object.assign(name, { pattern, description: "*/ `${x}` \u2028" });
  const { slice = {} } = sliceDocument(document, ["Keys.create"]);
  const files = await generateFiles({ slice: writeYaml(slice), version: "1" });
  for (const [file, text] of files) {
    if (!file.endsWith(".ts")) continue;
    const source = ts.createSourceFile(file, text, ts.ScriptTarget.Latest);
    const { parseDiagnostics } = source as unknown as {
      parseDiagnostics: readonly ts.Diagnostic[];
    };
    expect(parseDiagnostics).toEqual([]);
    const identifiers: string[] = [];
    const visit = (node: ts.Node): void => {
      if (ts.isIdentifier(node)) identifiers.push(node.text);
      ts.forEachChild(node, visit);
    };
    visit(source);
    expect(identifiers).not.toContain("broken");
  }
});
