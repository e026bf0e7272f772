import { posix } from "node:path";

/** Where a document lives; what its references lead to is named from there. */
export interface Home {
  /** The document's own name: what a reference back to it is resolved to. */
  readonly own: string;
  /** The name of what a reference leads to which stands in the document named `from`; `undefined` where that lies beyond. */
  readonly nameOf: (reference: string, from: string) => string | undefined;
  /** The source to read for a name. */
  readonly sourceOf: (name: string) => string;
  /** The folder, where it is one of files: nothing outside of it is read. */
  readonly folder?: string;
}

/** `undefined` for stdin: what is read from there has no folder. */
export function homeOf(source: string): Home | undefined {
  if (source === "-") return undefined;
  if (/^https:/i.test(source)) return homeAt(new URL(source));
  const [, prefix = "", path = ""] = /^(git:[^:]+:)?(.*)$/is.exec(source) ?? [];
  const [, folder = "", own = ""] = /^(.*[\\/])?(.*)$/s.exec(path) ?? [];
  return {
    own,
    nameOf: nameBelow,
    sourceOf: (name) => prefix + folder + name,
    ...(prefix === "" && { folder: folder || "." }),
  };
}

/** Paths in a folder: whatever leaves it is beyond, and so is what has a scheme or a host. */
function nameBelow(reference: string, from: string): string | undefined {
  const path = decodedPath(reference.replace(/[?#].*$/s, ""));
  if (path === undefined || /^[a-z][a-z0-9+.-]*:|^[\\/]|[\\\0]/i.test(path))
    return undefined;
  const name =
    path === "" ? from : posix.join(posix.dirname(from || "."), path);
  return /^\.\.?(\/|$)/.test(name) ? undefined : name;
}

function decodedPath(path: string): string | undefined {
  try {
    return decodeURIComponent(path);
  } catch {
    return undefined;
  }
}

/** A server: what has another origin is beyond. */
function homeAt(url: URL): Home {
  const folder = new URL(".", url).href;
  const nameAt = (target: URL): string => {
    const { href } = Object.assign(new URL(target), { hash: "" });
    if (href.startsWith(folder)) return href.slice(folder.length);
    return href.slice(target.origin.length);
  };
  return {
    own: nameAt(url),
    nameOf: (reference, from) => {
      const base = new URL(from, folder);
      if (!URL.canParse(reference, base)) return undefined;
      const target = new URL(reference, base);
      const isOpen = target.username === "" && target.password === "";
      return isOpen && target.origin === url.origin
        ? nameAt(target)
        : undefined;
    },
    sourceOf: (name) => new URL(name, folder).href,
  };
}
