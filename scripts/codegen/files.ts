import { load } from "js-yaml";
import { banner, readme } from "./banner.ts";
import { constantsFile } from "./constants.ts";
import { object } from "./document.ts";
import { readOperations } from "./operations.ts";
import { typesFile } from "./types.ts";
import { validatorsFile } from "./validators.ts";

export interface GenerateInput {
  /** The text of `openapi/cloud_api.yaml`. */
  readonly slice: string;
  /** The version in `package.json`. */
  readonly version: string;
}

/** Everything that belongs into `src/generated/`: file name → text. Same input, same bytes. */
export async function generateFiles(
  input: GenerateInput,
): Promise<ReadonlyMap<string, string>> {
  const document = object(load(input.slice));
  const operations = readOperations(document);
  return new Map([
    ["README.md", readme],
    ["operations.ts", constantsFile(document, operations)],
    [
      "package.ts",
      `${banner}\nexport const version = ${JSON.stringify(input.version)};\n`,
    ],
    ["types.ts", await typesFile(document)],
    ["validators.ts", await validatorsFile(document, operations)],
  ]);
}
