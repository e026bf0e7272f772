import { SLICE } from "../openapi/vendored.ts";
import type { UnknownObject } from "../openapi/json.ts";
import { readDocument } from "../openapi/read/read.ts";
import { withoutAliases } from "./aliases.ts";
import { banner, readme } from "./banner.ts";
import { constantsFile } from "./constants.ts";
import { withoutIgnoredHeaders } from "./ignored-headers.ts";
import { UnusableDocument } from "./unusable-document.ts";
import { checkNumbers } from "./numbers.ts";
import { meaningOf } from "./meaning.ts";
import { readOperations } from "./operations.ts";
import { checkReferences } from "./references.ts";
import { checkSchemas } from "./schemas.ts";
import { typesFile } from "./types.ts";
import { validatorsFile } from "./validators.ts";

interface GenerateInput {
  /** The slice's text. */
  readonly slice: string;
  /** The version in `package.json`. */
  readonly version: string;
}

/**
 * Everything that belongs into `src/generated/`: file name → text. Same input, same bytes.
 *
 * @throws {DocumentError} where the slice is no OpenAPI document
 * @throws {UnusableDocument} with the place of what no code can be made of
 */
export async function generateFiles(
  input: GenerateInput,
): Promise<ReadonlyMap<string, string>> {
  const document = read(input.slice);
  const meaning = meaningOf(withoutIgnoredHeaders(document));
  checkNumbers(meaning);
  checkReferences(meaning);
  checkSchemas(meaning);
  const operations = readOperations(meaning);
  const constants = constantsFile(meaning, operations);
  const types = await fromSchemas(typesFile(withoutAliases(meaning)));
  const validators = await fromSchemas(validatorsFile(meaning, operations));
  return new Map([
    ["README.md", readme],
    ["operations.ts", constants],
    [
      "package.ts",
      `${banner}\nexport const version = ${JSON.stringify(input.version)};\n`,
    ],
    ["types.ts", types],
    ["validators.ts", validators],
  ]);
}

function read(text: string): UnknownObject {
  const { document } = readDocument({ name: SLICE, text });
  const { openapi: found } = document;
  if (found.startsWith("3.0"))
    throw new UnusableDocument("", { kind: "not-openapi-3.1", found });
  return document;
}

/** What the tools behind us say of a schema that they can't read. */
async function fromSchemas(text: Promise<string>): Promise<string> {
  try {
    return await text;
  } catch (error) {
    if (error instanceof UnusableDocument) throw error;
    const reason = error instanceof Error ? error.message : String(error);
    throw new UnusableDocument("", { kind: "unusable-schema", reason });
  }
}
