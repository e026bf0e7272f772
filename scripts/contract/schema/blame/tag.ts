import type { Cell } from "../solve/goal.ts";
import { opaquesOf } from "../solve/opaque.ts";
import type { Node, Opaque } from "../node.ts";
import { OBJECT } from "../value/kind.ts";

/** What a discriminator leaves open isn't about single values: it tells families apart, see `family-union`. */
export function isTag({ keyword }: Opaque): boolean {
  return keyword === "discriminator";
}

/** Whether an object is one of the schema's only if a discriminator says so. */
export function isTagged(node: Node): boolean {
  return opaquesOf(node, OBJECT).some(isTag);
}

/** Whether the writer's family is told otherwise than the reader's, which makes any refusal doubtful. */
export function isOfUnknownFamily(cell: Cell, reader: Node): boolean {
  const known = new Set(
    opaquesOf(reader, cell.kinds)
      .filter(isTag)
      .map(({ text }) => text),
  );
  return cell.pos.some(({ node }) =>
    node.keywords.opaque?.some(
      (each) =>
        isTag(each) &&
        each.malformed &&
        (each.kinds & cell.kinds) !== 0 &&
        !known.has(each.text),
    ),
  );
}
