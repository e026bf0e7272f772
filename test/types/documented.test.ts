import { readFileSync } from "node:fs";
import { dirname, join } from "node:path/posix";
import ts from "typescript";
import { expect, test } from "vitest";

const SRC = new URL("../../src/", import.meta.url);
const GENERATED = /generated\//;

function parsed(file: string): ts.SourceFile {
  const text = readFileSync(new URL(file, SRC), "utf8");
  return ts.createSourceFile(file, text, ts.ScriptTarget.ESNext, true);
}

/** What an entry exports, by the file that declares it. */
function exportedBy(entry: string): [file: string, names: string[]][] {
  return parsed(entry).statements.flatMap((statement) => {
    if (!ts.isExportDeclaration(statement)) return [];
    const { exportClause, moduleSpecifier } = statement;
    const { text } = moduleSpecifier as ts.StringLiteral;
    const file = join(dirname(entry), text);
    if (GENERATED.test(file)) return [];
    const { elements } = exportClause as ts.NamedExports;
    return [[file, elements.map(({ name }) => name.getText())]];
  });
}

/** Members that an editor shows a text for, but the private ones and those that have their base's. */
function membersOf(node: ts.Node): ts.Node[] {
  const holds =
    ts.isInterfaceDeclaration(node) ||
    ts.isClassDeclaration(node) ||
    ts.isTypeLiteralNode(node);
  if (!holds) return [];
  return [...node.members].flatMap((member) => {
    const name = member.name?.getText() ?? "";
    const flags = ts.getCombinedModifierFlags(member as ts.Declaration);
    if (
      name === "" ||
      name.startsWith("#") ||
      flags & ts.ModifierFlags.Override
    )
      return [];
    const { type } = member as ts.PropertySignature;
    return [member, ...(type ? membersOf(type) : [])];
  });
}

function isDocumented(node: ts.Node): boolean {
  return ts.getJSDocCommentsAndTags(node).length > 0;
}

test.each(["index.ts", "sandbox/index.ts"].flatMap(exportedBy))(
  "every member of what %s exports has a text: %j",
  (file, names) => {
    const silent: string[] = [];
    for (const statement of parsed(file).statements) {
      const name =
        (statement as ts.Statement & { name?: ts.Node }).name?.getText() ?? "";
      if (!names.includes(name)) continue;
      if (!isDocumented(statement)) silent.push(name);
      for (const member of membersOf(statement))
        if (!isDocumented(member))
          silent.push(`${name}: ${member.getText().slice(0, 60)}`);
    }
    expect(silent).toEqual([]);
  },
);
