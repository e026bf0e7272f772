import { hash } from "node:crypto";
import { isObject, ownList, ownObject, memberOf } from "../../openapi/json.ts";

/** `openapi/upstream.json`: where the slice came from and what was taken. */
export interface Provenance {
  /** A public name of the source; never a path of somebody's machine. */
  readonly source: string;
  /** Upstream's `info.version`, which identifies nothing: it was reused and rolled back. */
  readonly version: string;
  readonly sha256: {
    /** Of the bytes that were read. */
    readonly source: string;
    /** Of `openapi/cloud_api.yaml`. */
    readonly slice: string;
  };
  /** The source's HTTP entity tag: while it holds, one request tells that nothing changed. */
  readonly etag?: string;
  /** The day of the update, in UTC. */
  readonly date: string;
  /** The ids of the operations taken, sorted. */
  readonly operations: readonly string[];
}

/** The content of `upstream.json`; whatever is missing there comes out empty. */
export function readProvenance(json: unknown): Provenance {
  const word = (holder: unknown, key: string) => {
    const value = memberOf(holder, key);
    return typeof value === "string" ? value : "";
  };
  const etag = word(json, "etag");
  const sha256 = isObject(json) ? ownObject(json, "sha256") : {};
  return {
    source: word(json, "source"),
    version: word(json, "version"),
    sha256: {
      source: word(sha256, "source"),
      slice: word(sha256, "slice"),
    },
    ...(etag === "" ? {} : { etag }),
    date: word(json, "date"),
    operations: ownList(json, "operations").filter(
      (id) => typeof id === "string",
    ),
  };
}

export function writeProvenance(provenance: Provenance): string {
  return `${JSON.stringify(provenance, undefined, 2)}\n`;
}

export function sha256(text: string): string {
  return hash("sha256", text);
}
