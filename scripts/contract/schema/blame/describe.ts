import { apartFrom } from "../solve/apart.ts";
import type { Context } from "../solve/context.ts";
import type { Cell } from "../solve/expand.ts";
import type { Node } from "../node.ts";
import { declaresNothing, looksAt, viewObject } from "../solve/object-view.ts";
import { CLEAN, type Outcome } from "./outcome.ts";
import type { Undescribed } from "../types.ts";

const MAX_DEPTH = 50;

/** The properties which a closed writer declares and the reader's schema says nothing about. */
export function undescribed(
  context: Context,
  cell: Cell,
  reader: Node,
): Outcome {
  const isApart = apartFrom(context, cell);
  const isOther = apartFrom(context, cell, { byTag: true });
  const view = viewObject(context, cell);
  let parts: readonly Node[] | undefined;
  const found: Undescribed[] = [];
  for (const name of view.named) {
    if (looksAt(context, reader, name)) continue;
    const [claimed] = view.claimsFor(name);
    if (claimed?.closed !== true || !view.allows(name)) continue;
    parts ??= isOther(reader) ? [] : partsOf(isApart, reader);
    if (parts.every(saysNothing)) return CLEAN;
    if (parts.some((node) => looksAt(context, node, name))) continue;
    const hidden = parts
      .map((node) => node.hidden?.get(name))
      .find((pointer) => pointer !== undefined);
    found.push({
      property: name,
      instancePath: "",
      writer: claimed.node.pointer,
      reader: meantBy(isOther, reader).pointer,
      required: view.required.has(name),
      ...(hidden === undefined ? {} : { hidden }),
    });
  }
  return found.length === 0 ? CLEAN : { ...CLEAN, undescribed: found };
}

function saysNothing(node: Node): boolean {
  return (
    declaresNothing(node) && node.keywords.additionalProperties === undefined
  );
}

/** Of a union, the one branch that the cell's values are meant for: however many unions lead to it, the cause is one. */
function meantBy(isOther: (node: Node) => boolean, reader: Node): Node {
  let meant = reader;
  for (let depth = 0; depth < MAX_DEPTH; depth++) {
    const { properties, allOf, anyOf, oneOf } = meant.keywords;
    if (properties !== undefined || allOf !== undefined) break;
    const branches = anyOf ?? oneOf ?? [];
    const [only, ...others] = branches.filter((each) => !isOther(each));
    if (only === undefined || others.length > 0) break;
    meant = only;
  }
  return meant;
}

/** All schemas that the reader may apply to a value of the cell. */
function partsOf(isApart: (node: Node) => boolean, reader: Node): Node[] {
  const found = new Set<Node>();
  const visit = (node: Node, depth: number): void => {
    if (found.has(node) || depth > MAX_DEPTH) return;
    found.add(node);
    const { keywords } = node;
    for (const part of keywords.allOf ?? []) visit(part, depth + 1);
    for (const branch of [...(keywords.anyOf ?? []), ...(keywords.oneOf ?? [])])
      if (!isApart(branch)) visit(branch, depth + 1);
    for (const part of [
      keywords.if,
      keywords.then,
      keywords.else,
      ...(keywords.dependentSchemas?.values() ?? []),
    ])
      if (part !== undefined) visit(part, depth + 1);
  };
  visit(reader, 0);
  return [...found];
}
