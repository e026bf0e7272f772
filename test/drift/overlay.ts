import { join } from "node:path";
import { fileURLToPath } from "node:url";
import ts from "typescript";
import { overlayHost, strictOptions } from "../codegen/type-check.ts";

/** `src/`, whose generated folder the drift tests replace. */
export const SRC: string = fileURLToPath(
  new URL("../../src/", import.meta.url),
);

/** The generated files, each with the absolute path at which `src/` imports it. */
export function overlayOf(
  generated: ReadonlyMap<string, string>,
): ReadonlyMap<string, string> {
  return new Map(
    [...generated].map(
      ([file, text]) => [join(SRC, "generated", file), text] as const,
    ),
  );
}

/** One thing the compiler says of the client: in which file, about what. */
export interface Complaint {
  readonly file: string;
  readonly message: string;
}

let former: ts.SemanticDiagnosticsBuilderProgram | undefined;

/** Type-checks the client as it would be after regenerating, and a program that uses it. */
export function compileClient(
  generated: ReadonlyMap<string, string>,
  user = "",
): Complaint[] {
  const options = {
    ...strictOptions(),
    noEmit: true,
    declaration: false,
    isolatedDeclarations: false,
  };
  const program = join(SRC, "user.ts");
  const overlay = new Map([...overlayOf(generated), [program, user]]);
  const host = overlayHost(options, overlay);
  const roots = [join(SRC, "index.ts"), program];
  // As `tsc --incremental`: what a change can't reach is checked once.
  former = ts.createSemanticDiagnosticsBuilderProgram(
    roots,
    options,
    host,
    former,
  );
  const diagnostics = [
    ...former.getConfigFileParsingDiagnostics(),
    ...former.getOptionsDiagnostics(),
    ...former.getSyntacticDiagnostics(),
    ...former.getGlobalDiagnostics(),
    ...former.getSemanticDiagnostics(),
  ];
  return diagnostics.map(({ file, messageText }) => ({
    file: file?.fileName.slice(SRC.length) ?? "",
    message: ts.flattenDiagnosticMessageText(messageText, "\n"),
  }));
}
