import { entry } from "../../../openapi/entry.ts";
import { declaresNothing } from "../evaluate/declares.ts";
import { step, type Context } from "./context.ts";
import { claim, type Claim, type Goal } from "./goal.ts";
import type { Node } from "../node.ts";

/** What the flat claims of a cell say about an object's properties, taken together. */
export interface ObjectView {
  /** Names that must be there, with all that they need in turn. */
  readonly required: ReadonlySet<string>;
  readonly absent: ReadonlySet<string>;
  /** Names that some claim or demand mentions. */
  readonly named: ReadonlySet<string>;
  /** Names that discriminators choose by, and that may be there. */
  readonly choosing: ReadonlySet<string>;
  /** Whether closed claims leave room for names of any kind. */
  readonly open: boolean;
  allows(name: string): boolean;
  /** What the value of a property must satisfy. */
  claimsFor(name: string): readonly Claim[];
  /** The names needed by a name, itself included. */
  needs(name: string): Set<string>;
}

export function viewObject(context: Context, cell: Goal): ObjectView {
  return entry(views, cell, () => createView(context, cell));
}

const views = new WeakMap<Goal, ObjectView>();

function createView(context: Context, cell: Goal): ObjectView {
  const { languages } = context;
  const named = new Set<string>();
  const absent = new Set<string>();
  const asked = new Set<string>();
  const choosing = new Set<string>();
  const dependent: (readonly [string, readonly string[]])[] = [];
  for (const { node, closed } of cell.pos) {
    const { keywords } = node;
    if (closed) for (const name of keywords.unsent ?? []) absent.add(name);
    if (closed && keywords.chosenBy) choosing.add(keywords.chosenBy);
    for (const name of keywords.properties?.keys() ?? []) named.add(name);
    for (const name of keywords.required ?? []) asked.add(name);
    for (const entry of keywords.dependentRequired ?? []) dependent.push(entry);
    for (const name of keywords.dependentSchemas?.keys() ?? []) named.add(name);
  }
  for (const demand of cell.demands) {
    if (demand.on !== "object") continue;
    if ("absent" in demand) absent.add(demand.absent);
    if ("present" in demand) asked.add(demand.present);
  }
  const required = closure(asked);
  for (const [name, needs] of dependent)
    for (const each of [name, ...needs]) named.add(each);
  for (const name of [...required, ...absent]) named.add(name);

  step(context, cell.pos.length + named.size);

  const claims = new Map<string, readonly Claim[]>();
  const closed = cell.pos.filter((each) => each.closed);
  const sent = new Map<string, boolean>();
  const open =
    closed.every(({ node }) => declaresNothing(node)) ||
    closed.some(
      ({ node: { keywords } }) =>
        keywords.additionalProperties !== undefined ||
        keywords.unevaluatedProperties !== undefined,
    );

  function closure(names: Iterable<string>): Set<string> {
    const all = new Set(names);
    for (const name of all)
      for (const [has, needs] of dependent)
        if (has === name) for (const need of needs) all.add(need);
    return all;
  }

  const view: ObjectView = {
    required,
    absent,
    named,
    choosing,
    open,
    needs: (name) => closure([name]),
    allows(name) {
      if (absent.has(name)) return false;
      if (open) return true;
      return entry(sent, name, () =>
        closed.some(({ node }) => sends(node, name)),
      );
    },
    claimsFor(name) {
      const known = claims.get(name);
      if (known !== undefined) return known;
      const found: Claim[] = [];
      for (const each of cell.pos)
        for (const node of applied(each, name))
          found.push(claim(node, each.closed));
      // No reader asks for the name by the letter of the schema, but who means a branch writes it.
      for (const { node, closed } of cell.pos) {
        const { tag } = node.keywords;
        if (closed && tag?.property === name && tag.sent !== undefined)
          found.push(claim(tag.sent, false));
      }
      for (const demand of cell.demands)
        if ("present" in demand && demand.present === name)
          found.push(...demand.pos);
      claims.set(name, found);
      return found;
    },
  };
  for (const name of choosing) if (!view.allows(name)) choosing.delete(name);
  return view;

  function applied({ node, closed }: Claim, name: string): Node[] {
    const { keywords } = node;
    const found = lookedAt(context, node, name);
    const { additionalProperties, unevaluatedProperties } = keywords;
    if (found.length > 0) return found;
    if (!closed && keywords.unsent?.has(name)) return [];
    if (additionalProperties !== undefined) return [additionalProperties];
    if (unevaluatedProperties === undefined) return [];
    const inside = cell.pos.some(
      (each) => each.within.includes(node) && looksAt(context, each.node, name),
    );
    return inside ? [] : [unevaluatedProperties];
  }

  function sends(node: Node, name: string): boolean {
    const { keywords } = node;
    return (
      keywords.properties?.has(name) === true ||
      asksFor(node, name) ||
      [...(keywords.patternProperties?.values() ?? [])].some(({ language }) =>
        languages.matches(language, name),
      )
    );
  }
}

/** The subschemas that `properties` and `patternProperties` hold for a name. */
export function lookedAt(
  { languages }: Context,
  { keywords }: Node,
  name: string,
): Node[] {
  const found: Node[] = [];
  const own = keywords.properties?.get(name);
  if (own !== undefined) found.push(own);
  for (const { language, schema } of keywords.patternProperties?.values() ?? [])
    if (languages.matches(language, name)) found.push(schema);
  return found;
}

/** Whether a property of this name is no further one. */
export function isDeclared(
  context: Context,
  node: Node,
  name: string,
): boolean {
  return (
    node.keywords.unsent?.has(name) === true ||
    lookedAt(context, node, name).length > 0
  );
}

/** Whether the schema says anything about the value of a property of this name. */
export function looksAt(context: Context, node: Node, name: string): boolean {
  const { keywords } = node;
  const isUnsent = keywords.unsent?.has(name) === true;
  return (
    (!isUnsent &&
      (keywords.additionalProperties !== undefined ||
        keywords.unevaluatedProperties !== undefined)) ||
    keywords.properties?.has(name) === true ||
    (keywords.patternProperties !== undefined &&
      lookedAt(context, node, name).length > 0)
  );
}

/** Whether the schema has the property be there, or something depend on it. */
export function asksFor({ keywords }: Node, name: string): boolean {
  if (keywords.required?.includes(name)) return true;
  if (keywords.dependentSchemas?.has(name)) return true;
  for (const [has, needs] of keywords.dependentRequired ?? [])
    if (has === name || needs.includes(name)) return true;
  return false;
}
