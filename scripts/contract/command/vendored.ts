import type { FileIo } from "../../openapi/source/file-io.ts";
import { memberOf } from "../../openapi/json.ts";
import { DocumentError } from "../../openapi/spec-error.ts";

/** The operations that a file of provenance lists; `undefined` where there is no file. */
export async function vendoredOperations(
  path: string,
  io: Pick<FileIo, "readIfThere">,
): Promise<readonly string[] | undefined> {
  const text = await io.readIfThere(path);
  if (text === undefined) return undefined;
  const operations = operationsIn(text);
  if (!operations) {
    const reason = 'no list of names under "operations"';
    throw new DocumentError(path, { kind: "unreadable", reason });
  }
  return operations;
}

function operationsIn(text: string): readonly string[] | undefined {
  let operations: unknown;
  try {
    operations = memberOf(JSON.parse(text), "operations");
  } catch {
    return undefined;
  }
  return Array.isArray(operations) &&
    operations.every((name) => typeof name === "string")
    ? operations
    : undefined;
}
