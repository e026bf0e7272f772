import type { Option } from "../solve/goal.ts";
import type { Context } from "../solve/context.ts";
import { evaluate } from "../evaluate/evaluate.ts";
import { memberOf } from "../../../openapi/json.ts";
import { canonical } from "../value/json.ts";
import { kindOf } from "../value/kind.ts";
import { kindsOf } from "../solve/kinds-of.ts";
import { meets } from "../solve/meets.ts";
import type { Node } from "../node.ts";
import { kindKeyword } from "./origin.ts";
import { join } from "../../../openapi/pointer.ts";
import { refutations } from "../solve/refute.ts";
import type { Json } from "../types.ts";
import { all, every, inverse, type Verdict } from "../evaluate/verdict.ts";

interface RefusalCause {
  readonly node: Node;
  readonly keyword: string;
  readonly property?: string;
  readonly instancePath: string;
  /** What stands there. */
  readonly leaf: Json;
}

const MAX_DEPTH = 100;

/** The innermost keyword by which a schema refuses a value that is at hand. */
export function explain(
  context: Context,
  node: Node,
  value: Json,
): RefusalCause {
  return visit(node, value, "", 0);

  function visit(
    at: Node,
    given: Json,
    path: string,
    depth: number,
  ): RefusalCause {
    const kind = kindOf(given);
    const here = (keyword: string, property?: string): RefusalCause => ({
      node: at,
      keyword,
      instancePath: path,
      leaf: given,
      ...(property === undefined ? {} : { property }),
    });
    if ((kindsOf(at) & kind) === 0) return here(kindKeyword(at));
    const { values } = at.keywords;
    if (values !== undefined && !values.keys.has(canonical(given)))
      return here(values.keyword);
    const option = refutations(context, at, kind).find(
      (each) => applies(each, given) === true,
    );
    if (option === undefined || depth > MAX_DEPTH)
      return here(option?.keyword ?? "false");
    const inner = nearest(option, given);
    if (inner !== undefined) return visit(inner, given, path, depth + 1);
    const [name, child] = refusedChild(option, given) ?? [];
    if (name === undefined || child === undefined)
      return here(option.keyword, option.property);
    const held = memberOf(given, name) as Json | undefined;
    return held === undefined || child.keywords.never
      ? here(option.keyword, name)
      : visit(child, held, join(path, name), depth + 1);
  }

  function applies(option: Option, given: Json): Verdict {
    if (option.unknown !== undefined) return undefined;
    if (option.kinds !== undefined && (option.kinds & kindOf(given)) === 0)
      return false;
    const { languages } = context;
    const { demands = [], pos = [], neg = [] } = option;
    return all([
      () => every(demands, (each) => meets(context, each, given)),
      () => every(pos, ({ node }) => evaluate(languages, node, given)),
      () => every(neg, (each) => inverse(evaluate(languages, each, given))),
    ]);
  }

  /** The one part that the value was meant for, when that can be told by its kind. */
  function nearest(
    { keyword, neg = [] }: Option,
    given: Json,
  ): Node | undefined {
    if (keyword === "enum" || keyword === "const") return undefined;
    const meant = neg.filter((each) => (kindsOf(each) & kindOf(given)) !== 0);
    return keyword === "allOf" || keyword === "then" || meant.length === 1
      ? (meant[0] ?? neg[0])
      : undefined;
  }

  function refusedChild(
    { demands = [] }: Option,
    given: Json,
  ): [string, Node] | undefined {
    for (const demand of demands) {
      const names =
        "index" in demand ? [String(demand.index)] : Object.keys(given ?? {});
      if ("present" in demand && demand.neg[0] !== undefined)
        return [demand.present, demand.neg[0]];
      const child =
        "neg" in demand
          ? Array.isArray(demand.neg)
            ? (demand.neg as readonly Node[])[0]
            : (demand.neg as Node | undefined)
          : undefined;
      if (child === undefined) continue;
      const name = names.find((each) => {
        const held = memberOf(given, each) as Json | undefined;
        return (
          held !== undefined &&
          evaluate(context.languages, child, held) === false
        );
      });
      if (name !== undefined) return [name, child];
    }
    return undefined;
  }
}
