import type { Languages } from "../../regex/index.ts";
import { translate } from "./dialect.ts";
import { nameBranches, tellApart } from "./discriminator.ts";
import {
  hiddenProperties,
  referenced,
  unwrapped,
  within,
  type SchemaAt,
} from "./document.ts";
import { doubt, unionOf, type Making } from "./family-union.ts";
import { dynamicReference } from "./dynamic.ts";
import { isHeir, roleOf, type Doubtful, type Family } from "./inheritance.ts";
import { examplesOf } from "./examples.ts";
import { hide, mayHide, NOTHING, type Hidden } from "./hide.ts";
import { formOf, type Written } from "../draft.ts";
import { isObject, memberOf } from "../../../openapi/json.ts";
import { opaqueOf, readKeywords } from "./keywords.ts";
import { createNodes, type NodeMaker } from "./nodes.ts";
import { ANY, NULL } from "../value/kind.ts";
import type { Keywords, Node } from "../node.ts";
import { join } from "../../../openapi/pointer.ts";
import { travelBelow, type Travel } from "./travel.ts";
import { createWays, type Way } from "./way.ts";
import type { Draft } from "../types.ts";

const UNREADABLE = { kinds: ANY, malformed: true } as const;

interface Reader extends Pick<NodeMaker, "make" | "copy"> {
  /** The node of a draft, and in `fresh` all nodes that this made. */
  read(draft: Draft): { readonly node: Node; readonly fresh: readonly Node[] };
}

/** Turns drafts and documents into nodes. */
export function createReader(languages: Languages): Reader {
  const ways = createWays();
  const drafts = new Map<Draft, Map<Travel, Node>>();
  const waiting: (() => void)[] = [];
  const { make, makeFresh, copy, takeFresh } = createNodes();

  /** `outer`: what the schema of which this is a part leaves out. */
  function nodeAt(from: SchemaAt, way: Way, outer: Hidden = NOTHING): Node {
    const place = unwrapped(from, isHeir);
    if (place === undefined) {
      const raw = isObject(from.raw) ? from.raw : {};
      return makeFresh(from.pointer, {
        opaque: [opaqueOf(raw, "$ref", UNREADABLE)],
      });
    }
    const { raw, pointer } = place;
    const known = way.known.get(raw);
    if (known !== undefined) return known;
    const { travel } = way;
    const node = makeFresh(pointer, {}, travel === "text", travel === "typed");
    // A boolean is no place: it may stand anywhere.
    if (isObject(raw)) way.known.set(raw, node);
    const isPart = pointer === from.pointer;
    waiting.push(() => fill(node, place, way, isPart ? outer : NOTHING));
    return node;
  }

  function fill(node: Node, place: SchemaAt, way: Way, outer: Hidden): void {
    const { raw } = place;
    if (typeof raw === "boolean") {
      if (!raw) node.keywords = { never: true };
      return;
    }
    if (!isObject(raw)) {
      node.keywords = {
        opaque: [opaqueOf({ schema: raw }, "schema", UNREADABLE)],
      };
      return;
    }
    const translated = translate(raw, place.document.dialect);
    node.examples = examplesOf(raw);
    const own = mayHide(raw) ? hiddenProperties(place) : NOTHING;
    const hidden = outer.size === 0 ? own : new Map([...outer, ...own]);
    if (hidden.size > 0) node.hidden = hidden;
    const role = roleOf(place, way.chosen);
    node.keywords =
      role === undefined
        ? plain(place, way, translated.raw, hidden, own)
        : choice(place, way, translated.raw, hidden, role);
    if (translated.orNull) {
      const rest = makeFresh(node.pointer, node.keywords);
      const none = makeFresh(join(node.pointer, "nullable"), { types: NULL });
      node.keywords = { anyOf: [rest, none] };
    }
  }

  function plain(
    place: SchemaAt,
    way: Way,
    raw: Record<string, unknown>,
    hidden: Hidden,
    own: Hidden,
  ): Keywords {
    const keywords = readKeywords(raw, {
      languages,
      child: (value, keyword, token) => {
        const at = within(place, value, keyword, token);
        return keyword === "allOf"
          ? nodeAt(at, ways.into(at, way, keyword, way.chosen), hidden)
          : nodeAt(at, ways.into(at, way, keyword));
      },
    });
    if (hidden.size > 0) hide(keywords, hidden, own);
    addReference(keywords, place, way);
    const dynamic = dynamicReference(
      place,
      (pointer, each) => makeFresh(pointer, each, way.travel !== "typed"),
      (at) => nodeAt(at, ways.into(at, way, "allOf", way.chosen)),
    );
    if (dynamic !== undefined)
      keywords.allOf = [dynamic, ...(keywords.allOf ?? [])];
    if (isObject(memberOf(place.raw as object, "discriminator"))) {
      tellApart(keywords);
      nameBranches(keywords, place, (pointer, each) =>
        makeFresh(pointer, each, way.travel !== "typed"),
      );
    }
    return keywords;
  }

  function choice(
    place: SchemaAt,
    way: Way,
    raw: Record<string, unknown>,
    hidden: Hidden,
    role: Family | Doubtful,
  ): Keywords {
    const within = [...way.chosen, role.property].sort();
    const making: Making = {
      hidden,
      make: (pointer, each) => makeFresh(pointer, each, way.travel !== "typed"),
      nodeAt: (at) => nodeAt(at, ways.into(at, way, "allOf", within)),
    };
    return role.kind === "doubtful"
      ? doubt(role, place, making)
      : unionOf(role, place, memberOf(raw, "type") === "object", making);
  }

  function addReference(keywords: Keywords, place: SchemaAt, way: Way): void {
    const raw = place.raw as Record<string, unknown>;
    const reference = memberOf(raw, "$ref");
    if (reference === undefined || place.document.dialect === "3.0") return;
    const target =
      typeof reference === "string" ? referenced(place, reference) : undefined;
    if (target === undefined)
      keywords.opaque = [
        ...(keywords.opaque ?? []),
        opaqueOf(raw, "$ref", UNREADABLE),
      ];
    else
      keywords.allOf = [
        nodeAt(target, ways.into(target, way, "allOf", way.chosen)),
        ...(keywords.allOf ?? []),
      ];
  }

  function ofDraft(draft: Draft, travel: Travel): Node {
    const form = formOf(draft);
    if (form.kind === "text") return ofDraft(form.of, "text");
    if (form.kind === "embedded") {
      return nodeAt(form, ways.of(form, travel));
    }
    if (form.kind === "unknown") {
      const { pointer, keyword, text } = form;
      const unread = { keyword, kinds: ANY, malformed: false, text };
      return makeFresh(pointer, { opaque: [unread] }, travel === "text");
    }
    const known = drafts.get(draft) ?? new Map<Travel, Node>();
    let node = known.get(travel);
    if (node === undefined) {
      node = makeFresh(form.pointer, {}, travel === "text");
      drafts.set(draft, known.set(travel, node));
      write(node, travel, form);
    }
    return node;
  }

  function write(node: Node, travel: Travel, { keywords }: Written): void {
    if (typeof keywords === "boolean") {
      node.keywords = keywords ? {} : { never: true };
      return;
    }
    node.keywords = readKeywords(
      { ...keywords },
      {
        languages,
        child: (raw, keyword) =>
          ofDraft(raw as Draft, travelBelow(travel, keyword)),
      },
    );
    node.examples = keywords.examples ?? [];
  }

  return {
    make,
    copy,
    read: (draft) => {
      const node = ofDraft(draft, "typed");
      for (let next = waiting.pop(); next !== undefined; next = waiting.pop())
        next();
      return { node, fresh: takeFresh() };
    },
  };
}
