import { entry } from "../entry.ts";
import type { Kind } from "../grammar.ts";
import { memberOf } from "../json.ts";
import type { Located } from "../located.ts";
import { join } from "../pointer.ts";
import { follow, referenceIn } from "../references.ts";
import { walk } from "../walk.ts";
import { isOutside, leadsOut } from "./beyond.ts";

/** A reference that leads out of the document, or of its bundle, and where it stands. */
interface UnreadReference {
  readonly reference: string;
  readonly pointer: string;
}

/** What one part holds itself, and which other parts it refers to. */
interface Part {
  readonly unread: readonly UnreadReference[];
  readonly next: readonly Start[];
}

/** A part of a document to start from. */
export type Start = Located & { readonly kind: Kind };

const known = new WeakMap<object, Map<string, Part>>();

/** All that can be reached from there and was not read, each reference once. */
export function unreadFrom(
  starts: readonly Start[],
): readonly UnreadReference[] {
  if (!starts.some(({ root }) => leadsOut(root))) return [];
  const found = new Map<string, UnreadReference>();
  const seen = new Set<string>();
  const waiting = [...starts];
  for (let at = waiting.pop(); at !== undefined; at = waiting.pop()) {
    const key = `${at.kind} ${at.pointer}`;
    if (seen.has(key)) continue;
    seen.add(key);
    const { unread, next } = partAt(at, key);
    for (const each of unread)
      if (!found.has(each.reference)) found.set(each.reference, each);
    waiting.push(...next);
  }
  return [...found.values()];
}

function partAt(at: Start, key: string): Part {
  const root = at.root as object;
  const parts = entry(known, root, () => new Map<string, Part>());
  return entry(parts, key, () => readPart(at));
}

function readPart(start: Start): Part {
  const unread: UnreadReference[] = [];
  const next: Start[] = [];
  for (const { root, pointer, value, kind } of walk(start, start.kind)) {
    const add = (reference: string, at: string, of: Kind): void => {
      if (isOutside(root, reference)) {
        unread.push({ reference, pointer: at });
        return;
      }
      const target = follow(root, reference, pointer);
      if (target !== undefined) next.push({ ...target, kind: of });
    };
    const reference = referenceIn(value);
    if (reference !== undefined) add(reference, pointer, kind);
    const dynamic = memberOf(value, "$dynamicRef");
    if (kind === "Schema" && typeof dynamic === "string")
      add(dynamic, join(pointer, "$dynamicRef"), kind);
  }
  return { unread, next };
}
