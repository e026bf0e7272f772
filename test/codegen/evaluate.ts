import ts from "typescript";
import type { Validator } from "../../src/generated/validators.ts";

/** A generated module's exports, as a program that imports it gets them. */
export async function evaluate<T = Record<string, Validator>>(
  text: string,
): Promise<T> {
  const { outputText } = ts.transpileModule(text, {
    compilerOptions: {
      module: ts.ModuleKind.ESNext,
      target: ts.ScriptTarget.ES2023,
    },
  });
  const bytes = Buffer.from(outputText).toString("base64");
  return (await import(`data:text/javascript;base64,${bytes}`)) as T;
}
