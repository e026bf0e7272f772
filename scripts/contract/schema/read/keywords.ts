import { memberOf } from "../../../openapi/json.ts";
import { canonical } from "../value/json.ts";
import type { Keywords, Opaque } from "../node.ts";
import { TAKERS } from "./take.ts";
import type { TakeContext, Unread } from "./taker.ts";
import type { Json } from "../types.ts";

type Raw = Record<string, unknown>;

/** The keywords of one Schema Object of the 2020-12 dialect; what cannot be read is kept as opaque. */
export function readKeywords(raw: Raw, context: TakeContext): Keywords {
  const keywords: Keywords = {};
  const opaque: Opaque[] = [];
  for (const keyword of Object.keys(raw)) {
    const unread = TAKERS.get(keyword)?.(keywords, raw[keyword], context);
    if (unread !== undefined) opaque.push(opaqueOf(raw, keyword, unread));
  }
  if (opaque.length > 0) keywords.opaque = opaque;
  return keywords;
}

export function opaqueOf(raw: Raw, keyword: string, unread: Unread): Opaque {
  return { keyword, ...unread, text: safeText(memberOf(raw, keyword)) };
}

/** Even of what is no JSON, such as a draft. */
function safeText(value: unknown): string {
  try {
    return canonical(value as Json);
  } catch {
    return String(value);
  }
}
