import type { Kind } from "../grammar.ts";
import { isObject, memberOf } from "../json.ts";
import { wholeOf } from "../located.ts";
import { fragmentOf, tokensOf, join } from "../pointer.ts";
import type { LocatableText } from "../read/locate.ts";
import type { OpenApiDocument, ReadDocument } from "../read/read.ts";
import { follow, referenceIn } from "../references.ts";
import type { SourceIo } from "../source/io.ts";
import { walk, type Met } from "../walk.ts";
import type { Home } from "./address.ts";
import { isOutside, keepReasons, leadsOut } from "./beyond.ts";
import { BEYOND, createFiles } from "./files.ts";
import { mappedReferences } from "./mapping.ts";

/** A document with all that it refers to in one tree. */
export interface Bundle {
  readonly root: OpenApiDocument;
  /** The other files, by name. */
  readonly files: ReadonlyMap<string, LocatableText>;
  /** The source that a file was read from. */
  readonly sourceOf: (name: string) => string;
}

/** Where a pointer of a bundle stands: in a file of that name, or in the document itself. */
interface BundledPlace {
  readonly file?: string;
  readonly pointer: string;
}

/** A reference as it is met: what holds it, under which key, and in which file. */
interface Waiting {
  readonly holder: Record<string, unknown>;
  readonly key: string;
  readonly reference: string;
  readonly kind: Kind;
  readonly file: string;
}

/**
 * Reads what a document refers to outside of itself, below its folder or on its
 * server, into members of its root named `FILE#`, and makes those references lead
 * there. What can't be read stays a reference that leads nowhere: `reasonOf` it.
 * The document is changed in place; one without such references comes back as it is.
 */
export async function bundle(
  { document, references }: Pick<ReadDocument, "document" | "references">,
  home: Home | undefined,
  io: SourceIo,
): Promise<Bundle> {
  const sourceOf = home?.sourceOf ?? ((name: string) => name);
  if (!leadsOut(document, references))
    return { root: document, files: new Map(), sourceOf };
  const reasons = new Map<string, string>();
  const files = home && createFiles(home, io);
  const own = home?.own ?? "";
  const seen = new Set<unknown>();

  const rootOf = (file: string): unknown => {
    if (file === own) return document;
    const outcome = files?.known.get(file);
    return outcome && "value" in outcome ? outcome.value : undefined;
  };

  const lose = ({ holder, key }: Waiting, name: string, why: string): void => {
    holder[key] = name;
    reasons.set(name, why);
  };

  const referencesBelow = (file: string, pointer: string, kind: Kind) => {
    const root = rootOf(file);
    const value = pointer === "" ? root : follow(root, `#${pointer}`)?.value;
    return [...walk({ root, pointer, value }, kind, seen)].flatMap((met) =>
      referencesAt(met, file).filter(
        ({ reference }) => file !== own || isOutside(document, reference),
      ),
    );
  };

  /** The file that a reference leads to; `undefined` where it is lost. */
  const targetOf = (at: Waiting): string | undefined => {
    const name = home?.nameOf(at.reference, at.file);
    if (name === undefined)
      lose(
        at,
        at.reference,
        home ? BEYOND : "what comes from stdin has no folder",
      );
    return name;
  };

  /** Makes the reference lead into the bundle, and gives those behind it. */
  const settle = (at: Waiting, name: string): readonly Waiting[] => {
    const fragment = /#.*$/s.exec(at.reference)?.[0] ?? "#";
    const spelt = fragment === "#" ? name : name + fragment;
    const root = rootOf(name);
    if (root === undefined) {
      const outcome = files?.known.get(name);
      lose(at, spelt, outcome && "lost" in outcome ? outcome.lost : BEYOND);
      return [];
    }
    const other = otherDialect(document, root);
    if (other !== undefined) {
      lose(at, spelt, `it is a document of OpenAPI ${other}`);
      return [];
    }
    const target = fragment === "#" ? wholeOf(root) : follow(root, fragment);
    if (target === undefined) {
      lose(at, spelt, "nothing stands there");
      return [];
    }
    at.holder[at.key] = fragmentOf(bundledPointer(name, own, target.pointer));
    return referencesBelow(name, target.pointer, at.kind);
  };

  let waiting: readonly Waiting[] = referencesBelow(own, "", "Document");
  while (waiting.length > 0) {
    const targets = waiting.map(targetOf);
    const wanted = targets.filter((name) => name !== undefined && name !== own);
    await files?.read(wanted as string[]);
    waiting = waiting.flatMap((at, index) => {
      const name = targets[index];
      return name === undefined ? [] : settle(at, name);
    });
  }

  const read = new Map<string, LocatableText>();
  const members: Record<string, unknown> = {};
  for (const [name, outcome] of files?.known ?? []) {
    if ("lost" in outcome) continue;
    read.set(name, outcome);
    members[`${name}#`] = outcome.value;
  }
  const root = { ...document, ...members } as OpenApiDocument;
  keepReasons(root, reasons);
  return { root, files: read, sourceOf };
}

/** Tells the file from the pointer in it. */
export function placeInBundle(
  { files }: Pick<Bundle, "files">,
  pointer: string,
): BundledPlace {
  const [first = "", ...tokens] = tokensOf(pointer);
  const file = first.endsWith("#") ? first.slice(0, -1) : undefined;
  return file !== undefined && files.has(file)
    ? { file, pointer: join("", ...tokens) }
    : { pointer };
}

function bundledPointer(name: string, own: string, pointer: string): string {
  return name === own ? pointer : join("", `${name}#`) + pointer;
}

function referencesAt({ value, kind }: Met, file: string): Waiting[] {
  const reference = referenceIn(value);
  const mapped =
    kind === "Discriminator"
      ? mappedReferences(value).map(([holder, key, reference]) => ({
          holder,
          key,
          reference,
          kind: "Schema" as const,
          file,
        }))
      : [];
  return reference === undefined
    ? mapped
    : [
        {
          holder: value as Record<string, unknown>,
          key: "$ref",
          reference,
          kind,
          file,
        },
      ];
}

/** The version of a whole document that reads schemas in another way. */
function otherDialect(document: OpenApiDocument, root: unknown) {
  const version = isObject(root) ? memberOf(root, "openapi") : undefined;
  if (typeof version !== "string") return undefined;
  const isOld = (text: string): boolean => text.startsWith("3.0");
  return isOld(version) === isOld(document.openapi) ? undefined : version;
}
