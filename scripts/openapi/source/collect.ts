import { DocumentError } from "../spec-error.ts";

/** Five times the largest upstream file known (2.9 MB). */
export const MAX_BYTES = 16 * 1024 * 1024;

/** Gathers a stream, and stops reading as soon as it exceeds the bound. */
export async function collect(
  name: string,
  chunks: AsyncIterable<Uint8Array>,
): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  let size = 0;
  try {
    for await (const chunk of chunks) {
      size += chunk.byteLength;
      if (size > MAX_BYTES) {
        throw new DocumentError(name, { kind: "too-large", limit: MAX_BYTES });
      }
      parts.push(chunk);
    }
  } catch (error) {
    if (error instanceof DocumentError) throw error;
    const reason = error instanceof Error ? error.message : String(error);
    throw new DocumentError(name, { kind: "unreadable", reason });
  }
  return Buffer.concat(parts, size);
}
