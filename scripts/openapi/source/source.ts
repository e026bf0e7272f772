import { hash } from "node:crypto";
import { unpack } from "./gzip.ts";
import { collect } from "./collect.ts";
import { DocumentError } from "../spec-error.ts";
import { fetchSecurely } from "./https.ts";
import type { SourceIo } from "./io.ts";

export interface Source {
  readonly name: string;
  readonly text: string;
  /** Of the bytes as they arrived, in hex. */
  readonly sha256: string;
  readonly etag?: string;
  /** Of what came from a server: where it was found in the end. */
  readonly url?: string;
}

/** Reads a path, `-`, an https URL, or `git:REVISION:PATH`. */
export async function readSource(
  source: string,
  io: SourceIo,
): Promise<Source> {
  const read = await readIfChanged(source, io, undefined);
  if (read === undefined) {
    throw new DocumentError(source, { kind: "http-status", status: 304 });
  }
  return read;
}

/** Like {@link readSource}; `undefined` when a server says that `etag` still holds. */
export async function readIfChanged(
  source: string,
  io: SourceIo,
  etag: string | undefined,
): Promise<Source | undefined> {
  const scheme = /^([a-z][a-z0-9+.-]*):/i.exec(source)?.[1]?.toLowerCase();
  if (scheme === "https" || scheme === "http") {
    const answer = await fetchSecurely(source, io, etag);
    if (answer === undefined) return undefined;
    return {
      ...decode(answer.name, answer.bytes, answer.etag),
      url: answer.url,
    };
  }
  if (scheme === "git") {
    const [, revision, path] = /^git:([^:]+):(.+)$/is.exec(source) ?? [];
    // git would take a leading dash for an option.
    if (!revision || !path || revision.startsWith("-")) {
      throw new DocumentError(source, { kind: "bad-revision" });
    }
    const blob = io.git(["cat-file", "blob", `${revision}:${path}`]);
    return decode(source, await collect(source, blob));
  }
  if (source.includes("://")) {
    throw new DocumentError(source, {
      kind: "unknown-scheme",
      scheme: scheme ?? source,
    });
  }
  if (source === "-") {
    return decode("stdin", await collect("stdin", io.stdin()));
  }
  return decode(source, await collect(source, io.readFile(source)));
}

function decode(name: string, bytes: Uint8Array, etag?: string): Source {
  let text: string;
  try {
    text = new TextDecoder("utf-8", { fatal: true }).decode(
      unpack(name, bytes),
    );
  } catch (error) {
    if (error instanceof DocumentError) throw error;
    throw new DocumentError(name, { kind: "not-utf8" });
  }
  const sha256 = hash("sha256", bytes);
  return { name, text, sha256, ...(etag === undefined ? {} : { etag }) };
}
