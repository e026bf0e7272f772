import type { Languages } from "../../regex/index.ts";
import { translate } from "./dialect.ts";
import { nameBranches, tellApart } from "./discriminator.ts";
import {
  below,
  hiddenProperties,
  referenced,
  settle,
  type Place,
} from "./document.ts";
import { doubt, unionOf, type Making } from "./family-union.ts";
import { isHeir, roleOf, type Doubtful, type Family } from "./inheritance.ts";
import { examplesOf } from "./examples.ts";
import { hide, mayHide, NOTHING, type Hidden } from "./hide.ts";
import { formOf, type Written } from "../draft.ts";
import { isObject, member } from "../value/json.ts";
import { opaqueOf, readKeywords } from "./keywords.ts";
import { ANY, NULL } from "../value/kind.ts";
import type { Keywords, Node } from "../node.ts";
import { join } from "../value/pointer.ts";
import { travelBelow, type Travel } from "./travel.ts";
import type { Draft } from "../types.ts";

const UNCHOSEN: readonly string[] = [];
const UNREADABLE = { kinds: ANY, malformed: true } as const;

export interface Reader {
  /** The node of a draft, and in `fresh` all nodes that this made. */
  read(draft: Draft): { readonly node: Node; readonly fresh: readonly Node[] };
  /** A node that stands in no document. */
  make(pointer: string, keywords: Keywords): Node;
}

/** Turns drafts and documents into nodes; each place of a document is read once. */
export function createReader(languages: Languages): Reader {
  // By document first: two of them may share parts, in which references lead elsewhere.
  const places = new Map<unknown, Map<string, Map<unknown, Node>>>();
  const drafts = new Map<Draft, Map<Travel, Node>>();
  const waiting: (() => void)[] = [];
  let fresh: Node[] = [];
  let nodes = 0;

  function make(pointer: string, keywords: Keywords, text = false): Node {
    const node: Node = {
      pointer,
      identity: -1,
      uid: nodes++,
      text,
      keywords,
      kinds: undefined,
      examples: [],
      hidden: undefined,
    };
    return node;
  }

  function makeFresh(pointer: string, keywords: Keywords, text = false): Node {
    const node = make(pointer, keywords, text);
    fresh.push(node);
    return node;
  }

  /**
   * `outer`: what the schema of which this is a part leaves out; `chosen`: the
   * discriminating properties by which this was chosen, so that it isn't a choice again.
   */
  function nodeAt(
    from: Place,
    travel: Travel,
    outer: Hidden = NOTHING,
    chosen: readonly string[] = UNCHOSEN,
  ): Node {
    const place = settle(from, isHeir);
    if (place === undefined) {
      const raw = isObject(from.raw) ? from.raw : {};
      return makeFresh(from.pointer, {
        opaque: [opaqueOf(raw, "$ref", UNREADABLE)],
      });
    }
    const { raw, document, direction, pointer } = place;
    const way = `${direction} ${travel} ${document.dialect}${chosen.length === 0 ? "" : JSON.stringify(chosen)}`;
    let inDocument = places.get(document.root);
    if (inDocument === undefined)
      places.set(document.root, (inDocument = new Map()));
    let known = inDocument.get(way);
    if (known === undefined) inDocument.set(way, (known = new Map()));
    let node = known.get(raw);
    if (node === undefined) {
      const made = (node = makeFresh(pointer, {}, travel === "text"));
      // A boolean is no place: it may stand anywhere.
      if (isObject(raw)) known.set(raw, made);
      const isPart = place.pointer === from.pointer;
      waiting.push(() =>
        fill(made, place, travel, isPart ? outer : NOTHING, chosen),
      );
    }
    return node;
  }

  function fill(
    node: Node,
    place: Place,
    travel: Travel,
    outer: Hidden,
    chosen: readonly string[],
  ): void {
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
    const written: Record<string, unknown> = raw;
    const translated = translate(raw, place.document.dialect);
    node.examples = examplesOf(raw);
    const own = mayHide(raw) ? hiddenProperties(place) : NOTHING;
    const hidden = outer.size === 0 ? own : new Map([...outer, ...own]);
    if (hidden.size > 0) node.hidden = hidden;
    const role = roleOf(place, chosen);
    node.keywords = role === undefined ? plain() : choice(role);
    if (translated.orNull) {
      const rest = makeFresh(node.pointer, node.keywords);
      const none = makeFresh(join(node.pointer, "nullable"), { types: NULL });
      node.keywords = { anyOf: [rest, none] };
    }

    function plain(): Keywords {
      const keywords = readKeywords(translated.raw, {
        languages,
        child: (_, keyword, ...tokens) => {
          const at = below(place, keyword, ...tokens);
          const inner = travelBelow(travel, keyword);
          return keyword === "allOf"
            ? nodeAt(at, inner, hidden, chosen)
            : nodeAt(at, inner);
        },
      });
      if (hidden.size > 0) hide(keywords, hidden, own);
      addReference(keywords, place, written, travel, chosen);
      if (isObject(member(written, "discriminator"))) {
        tellApart(keywords);
        nameBranches(keywords, place, (pointer, each) =>
          makeFresh(pointer, each, travel !== "typed"),
        );
      }
      return keywords;
    }

    function choice(role: Family | Doubtful): Keywords {
      const within = [...chosen, role.property].sort();
      const making: Making = {
        hidden,
        make: (pointer, each) => makeFresh(pointer, each, travel !== "typed"),
        nodeAt: (at) =>
          nodeAt(at, travelBelow(travel, "allOf"), NOTHING, within),
      };
      return role.kind === "doubtful"
        ? doubt(role, place, making)
        : unionOf(
            role,
            place,
            member(translated.raw, "type") === "object",
            making,
          );
    }
  }

  function addReference(
    keywords: Keywords,
    place: Place,
    raw: Record<string, unknown>,
    travel: Travel,
    chosen: readonly string[],
  ): void {
    const reference = member(raw, "$ref");
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
        nodeAt(target, travelBelow(travel, "allOf"), NOTHING, chosen),
        ...(keywords.allOf ?? []),
      ];
  }

  function ofDraft(draft: Draft, travel: Travel): Node {
    const form = formOf(draft);
    if (form.kind === "text") return ofDraft(form.of, "text");
    if (form.kind === "embedded") {
      const { document, direction, pointer } = form;
      const top = { document, direction, pointer: "", raw: document.root };
      const place =
        referenced(top, `#${encodeURI(pointer)}`) ??
        ({ ...top, pointer, raw: undefined } satisfies Place);
      return nodeAt(place, travel);
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
    make: (pointer, keywords) => make(pointer, keywords),
    read: (draft) => {
      const node = ofDraft(draft, "typed");
      for (let next = waiting.pop(); next !== undefined; next = waiting.pop())
        next();
      const made = fresh;
      fresh = [];
      return { node, fresh: made };
    },
  };
}
