import { at, formOf } from "./draft.ts";
import type { Draft, DraftKeywords, Json } from "./types.ts";
import { join } from "../../openapi/pointer.ts";

/** A question about what is in an object, in place of one about the object. */
export interface QuestionPart {
  readonly writer: Draft;
  readonly reader: Draft;
  /** JSON pointer to it; by default, it is the whole. */
  readonly path?: string;
  /** A whole object that has this value there. */
  readonly around?: (value: Json) => Json;
}

/**
 * Of objects that have one member and no more, on both sides of the same name,
 * only that member is in question; many other objects ask the same of it.
 */
export function partsOf(whole: QuestionPart): readonly QuestionPart[] {
  const { writer, reader, path = "", around = (value) => value } = whole;
  const [sent, read] = [frameOf(writer), frameOf(reader)];
  if (sent === undefined || read === undefined) return [whole];
  const inner: QuestionPart[] = [];
  const others: [string, Draft][] = [];
  for (const [name, from] of Object.entries(sent.members)) {
    const to = Object.hasOwn(read.members, name)
      ? read.members[name]
      : undefined;
    // Where nothing is accepted, the member itself is refused.
    if (to === undefined || isNever(to)) others.push([name, from]);
    else
      inner.push(
        ...partsOf({
          writer: from,
          reader: to,
          path: join(path, name),
          around: (value) => around({ [name]: value }),
        }),
      );
  }
  if (others.length === 0) return inner;
  const properties = Object.fromEntries(others);
  const rest = at(sent.pointer, { ...sent.keywords, properties });
  return [...inner, { ...whole, writer: rest }];
}

/** A schema of which each value has one of these members, and no more that anybody declares. */
interface Frame {
  readonly pointer: string;
  readonly keywords: DraftKeywords;
  readonly members: Readonly<Record<string, Draft>>;
}

const OF_FRAMES: ReadonlySet<string> = new Set([
  ...["type", "properties", "required", "additionalProperties"],
  ...["minProperties", "maxProperties"],
]);

function frameOf(draft: Draft): Frame | undefined {
  const form = formOf(draft);
  if (form.kind !== "written" || typeof form.keywords === "boolean")
    return undefined;
  const { pointer, keywords } = form;
  const { type, properties, required = [], ...counts } = keywords;
  if (type !== "object" || properties === undefined) return undefined;
  if (!Object.keys(keywords).every((keyword) => OF_FRAMES.has(keyword)))
    return undefined;
  const [name, ...others] = Object.keys(properties);
  if (name === undefined) return undefined;
  const isOne =
    counts.minProperties === 1 &&
    counts.maxProperties === 1 &&
    required.length === 0;
  const isOnly =
    others.length === 0 &&
    required.join() === name &&
    Object.keys(counts).length === 0;
  return isOne || isOnly
    ? { pointer, keywords, members: properties }
    : undefined;
}

function isNever(draft: Draft): boolean {
  const form = formOf(draft);
  return (
    (form.kind === "written" && form.keywords === false) ||
    (form.kind === "embedded" && form.raw === false)
  );
}
