import { generate } from "./documents.ts";
import { type Complaint, type Files, typeCheck } from "./type-check.ts";

/** What a document becomes, and what the compiler has to say of it. */
export interface Compiled {
  readonly files: Files;
  readonly complaints: readonly Complaint[];
}

/** The code of each document, checked in one run; `proof` is a module beside it. */
export async function compileAll(
  documents: readonly {
    readonly name: string;
    readonly document: unknown;
    readonly proof?: string;
  }[],
): Promise<(name: string) => Compiled> {
  const generated: Files[] = [];
  for (const { document } of documents)
    generated.push(await generate(document));
  const said = await typeCheck(
    generated.map((files, index) =>
      new Map(files).set("proof.ts", documents[index]?.proof ?? ""),
    ),
  );
  const compiled = new Map(
    documents.map(({ name }, index) => [
      name,
      { files: generated[index]!, complaints: said[index]! },
    ]),
  );
  return (name) => compiled.get(name)!;
}
