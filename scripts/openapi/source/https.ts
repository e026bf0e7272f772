import { collect, MAX_BYTES } from "./collect.ts";
import { DocumentError } from "../spec-error.ts";
import type { SourceIo } from "./io.ts";

const MAX_REDIRECTS = 5;

interface Download {
  readonly name: string;
  /** Where it was found in the end, redirects followed. */
  readonly url: string;
  readonly bytes: Uint8Array;
  readonly etag?: string;
}

/** GETs an https URL; `undefined` when the server says that `etag` still holds. */
export async function fetchSecurely(
  source: string,
  io: Pick<SourceIo, "fetch" | "deadline">,
  etag: string | undefined,
): Promise<Download | undefined> {
  const signal = io.deadline();
  try {
    const { response, url } = await follow(source, io.fetch, signal, etag);
    if (response.status === 304 && etag !== undefined) return undefined;
    if (response.status !== 200) {
      await response.body?.cancel();
      throw new DocumentError(source, {
        kind: "http-status",
        status: response.status,
      });
    }
    if (Number(response.headers.get("content-length")) > MAX_BYTES) {
      await response.body?.cancel();
      throw new DocumentError(source, { kind: "too-large", limit: MAX_BYTES });
    }
    const bytes = await collect(source, response.body ?? new Blob().stream());
    const tag = response.headers.get("etag");
    return { name: source, url, bytes, ...(tag === null ? {} : { etag: tag }) };
  } catch (error) {
    if (signal.aborted) throw new DocumentError(source, { kind: "timed-out" });
    if (error instanceof DocumentError) throw error;
    throw new DocumentError(source, {
      kind: "unreadable",
      reason: innermostMessage(error),
    });
  }
}

// Redirects are followed by hand: fetch itself would leave https for http.
async function follow(
  source: string,
  fetch: SourceIo["fetch"],
  signal: AbortSignal,
  etag: string | undefined,
): Promise<{ readonly response: Response; readonly url: string }> {
  let url = new URL(source);
  if (url.protocol !== "https:") {
    throw new DocumentError(source, { kind: "insecure-url" });
  }
  if (url.username !== "" || url.password !== "") {
    url.username = url.password = "";
    throw new DocumentError(url.href, { kind: "url-with-credentials" });
  }
  for (let hops = 0; hops <= MAX_REDIRECTS; hops++) {
    const response = await fetch(url, {
      redirect: "manual",
      signal,
      headers: etag === undefined ? {} : { "If-None-Match": etag },
    });
    const location = response.headers.get("location");
    if (![301, 302, 303, 307, 308].includes(response.status) || !location) {
      return { response, url: url.href };
    }
    await response.body?.cancel();
    url = new URL(location, url);
    if (url.protocol !== "https:") {
      const target = `${url.protocol}//${url.host}`;
      throw new DocumentError(source, { kind: "insecure-redirect", target });
    }
  }
  throw new DocumentError(source, {
    kind: "too-many-redirects",
    limit: MAX_REDIRECTS,
  });
}

// Node's fetch says "fetch failed" and keeps the reason in the cause.
function innermostMessage(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  return error.cause === undefined
    ? error.message
    : innermostMessage(error.cause);
}
