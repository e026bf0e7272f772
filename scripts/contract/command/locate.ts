import { placeInBundle, type Bundle } from "../../openapi/outside/bundle.ts";
import { locatable, type LocatableText } from "../../openapi/read/locate.ts";
import type { Finding } from "../index.ts";

/** A bundle and the text of the document at its root. */
export interface LocatableBundle
  extends Pick<Bundle, "files" | "sourceOf">, LocatableText {}

/** A document that refers to no other. */
export function locatableAlone(text: string): LocatableBundle {
  return { ...locatable(text), files: new Map(), sourceOf: (name) => name };
}

/** Adds file, line and column, where there is anything to add them to. */
export function locateFindings(
  findings: readonly Finding[],
  base: LocatableBundle,
  revised: LocatableBundle,
): readonly Finding[] {
  if (findings.length === 0) return findings;
  const here = locator(findings, "base", base);
  const there = locator(findings, "revised", revised);
  return findings.map((finding) => ({
    ...finding,
    location: { ...here(finding), ...there(finding) },
  }));
}

function locator(
  findings: readonly Finding[],
  side: "base" | "revised",
  whole: LocatableBundle,
) {
  const pointers = new Map<string | undefined, Set<string>>();
  for (const { location } of findings) {
    const found = location[side];
    if (found === undefined) continue;
    const { file, pointer } = placeInBundle(whole, found.pointer);
    const known = pointers.get(file) ?? new Set();
    pointers.set(file, known.add(pointer));
  }
  const places = new Map(
    [...pointers].map(([file, wanted]) => {
      const at = file === undefined ? whole : whole.files.get(file);
      return [file, at?.locate(wanted)];
    }),
  );
  return ({ location: { [side]: location } }: Finding) => {
    if (location === undefined) return undefined;
    const at = placeInBundle(whole, location.pointer);
    const source =
      at.file === undefined ? {} : { file: whole.sourceOf(at.file) };
    return {
      [side]: {
        ...source,
        pointer: at.pointer,
        ...places.get(at.file)?.get(at.pointer),
      },
    };
  };
}
