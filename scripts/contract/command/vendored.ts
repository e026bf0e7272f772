import { DocumentError } from "../../openapi/spec-error.ts";

const PATH = "openapi/upstream.json";

/** The operations that the working folder has vendored; `undefined` where it has none. */
export async function vendoredOperations(io: {
  readonly readIfThere: (path: string) => Promise<string | undefined>;
}): Promise<readonly string[] | undefined> {
  const text = await io.readIfThere(PATH);
  if (text === undefined) return undefined;
  const operations = operationsIn(text);
  if (!operations) {
    const reason = 'no list of names under "operations"';
    throw new DocumentError(PATH, { kind: "unreadable", reason });
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
