import { transform } from "esbuild";
import ts from "typescript";
import type { Import } from "./import-rule.ts";

/** What a file of this text imports, types and bare `import()` included. */
export async function importsOf(file: string, text: string): Promise<Import[]> {
  const list = (source: string): string[] => {
    const { importedFiles, referencedFiles, typeReferenceDirectives } =
      ts.preProcessFile(source, true, true);
    return [
      ...importedFiles,
      ...referencedFiles,
      ...typeReferenceDirectives,
    ].map(({ fileName }) => fileName);
  };
  const { code } = await transform(text, {
    loader: "ts",
    tsconfigRaw: { compilerOptions: { verbatimModuleSyntax: true } },
  });
  const atRunTime = new Set(list(code));
  return list(text).map((specifier) => ({
    file,
    specifier,
    typeOnly: !atRunTime.has(specifier),
  }));
}
