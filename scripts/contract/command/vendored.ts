import { DocumentError } from "../../openapi/spec-error.ts";

/** The operations that a file of provenance lists; `undefined` where there is no file. */
export async function vendoredOperations(
  path: string,
  io: {
    readonly readIfThere: (path: string) => Promise<string | undefined>;
  },
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
  let parsed: unknown;
  try {
    parsed = JSON.parse(text);
  } catch {
    return undefined;
  }
  if (typeof parsed !== "object" || parsed === null) return undefined;
  const { operations } = parsed as { readonly operations?: unknown };
  return Array.isArray(operations) &&
    operations.every((name) => typeof name === "string")
    ? operations
    : undefined;
}
