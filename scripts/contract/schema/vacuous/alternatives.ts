import type { Context } from "../solve/context.ts";
import { claim, type Claim, type Goal } from "../solve/goal.ts";
import { viewObject } from "../solve/object-view.ts";
import type { Node } from "../node.ts";
import { ANY } from "../value/kind.ts";
import { everywhere, unconditional } from "./applied.ts";
import type { Facing } from "./facing.ts";
import { saidOf, some } from "./members.ts";

/** The alternatives of each choice that a place gives; each by itself, since narrowing them from without is what `allOf` is for. */
export function alternativesIn({
  pos,
  readers,
  path,
}: Facing): readonly (readonly Facing[])[] {
  return unconditional(pos).flatMap(({ node: { keywords }, closed }) => {
    const isMade = keywords.writtenAs === "discriminator";
    return [keywords.anyOf, keywords.oneOf].flatMap((branches) =>
      branches === undefined
        ? []
        : [
            branches.map((at) => ({
              pos: [claim(at, closed)],
              readers,
              path,
              isMade,
            })),
          ],
    );
  });
}

/** What counts only under a condition, together with the rest; not under two. */
export function conditionsOf(
  context: Context,
  facing: Facing,
): readonly Facing[] {
  if (facing.own !== undefined) return [];
  const said = everywhere(facing.readers);
  return unconditional(facing.pos).flatMap(({ node, closed }) => [
    ...dependents(context, facing, node, closed, said),
    ...branches(facing, node, closed, said),
  ]);
}

/** What a property calls for. */
function dependents(
  context: Context,
  { pos, path, readers }: Facing,
  { keywords }: Node,
  closed: boolean,
  read: readonly Node[],
): Facing[] {
  const { dependentSchemas, dependentRequired } = keywords;
  const names = [dependentSchemas, dependentRequired].flatMap((map) => [
    ...(map?.keys() ?? []),
  ]);
  return [...new Set(names)].map((name) => {
    const schema = dependentSchemas?.get(name);
    const own: Claim[] = schema === undefined ? [] : [claim(schema, closed)];
    const flat = unconditional(pos);
    const goal: Goal = { kinds: ANY, pos: flat, neg: [], demands: [] };
    const held = viewObject(context, goal).claimsFor(name);
    return {
      pos: [...own, ...pos],
      demands: [{ on: "object", present: name, pos: [], neg: [] }],
      own: {
        said: [...own, ...held].map((each) => each.node),
        read: read.flatMap((each) => [
          ...some(each.keywords.dependentSchemas?.get(name)),
          ...saidOf(context, each, name),
        ]),
      },
      readers,
      unless: { pos: held, readers: [], path },
      path,
    };
  });
}

/** `then` and `else`. */
function branches(
  { pos, path, readers }: Facing,
  { keywords }: Node,
  closed: boolean,
  read: readonly Node[],
): Facing[] {
  if (keywords.if === undefined) return [];
  const condition = claim(keywords.if, closed);
  const ways = {
    then: { pos: [condition, ...pos], neg: [], when: [condition] },
    else: { pos, neg: [keywords.if], when: [] },
  };
  return (["then", "else"] as const).flatMap((keyword) => {
    const { pos, neg, when } = ways[keyword];
    return some(keywords[keyword]).map((at) => ({
      pos: [claim(at, closed), ...pos],
      neg,
      own: {
        said: [at],
        read: read.flatMap((each) => some(each.keywords[keyword])),
      },
      readers,
      // With the rest it would be asked for what it calls for itself.
      unless: { pos: when, readers: [], path },
      path,
    }));
  });
}

const TESTS = ["not", "if", "contains", "propertyNames"] as const;

export function testsOf({ pos, readers, path }: Facing): readonly Facing[] {
  const said = everywhere(readers);
  return unconditional(pos).flatMap(({ node: { keywords } }) =>
    TESTS.flatMap((keyword) => {
      const at = keywords[keyword];
      return at === undefined
        ? []
        : [
            {
              pos: [claim(at, false)],
              readers: said.flatMap((each) => each.keywords[keyword] ?? []),
              path,
              isTest: true,
            },
          ];
    }),
  );
}
