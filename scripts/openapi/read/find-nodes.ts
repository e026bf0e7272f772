import { tokensOf } from "../pointer.ts";
import { EVENT_ID, type Event, getScalarValue } from "js-yaml";

/** Where a pointer leads: its mapping key, if it has one, and its value. */
interface FoundNode {
  readonly key: Event | undefined;
  readonly value: Event;
}

interface Wanted {
  readonly pointers: string[];
  readonly children: Map<string, Wanted>;
}

/** Finds JSON pointers (RFC 6901) in a stream of YAML events; aliases are followed. */
export function findNodes(
  events: readonly Event[],
  text: string,
  pointers: Iterable<string>,
): Map<string, FoundNode> {
  const found = new Map<string, FoundNode>();
  const anchors = new Map<string, number>();
  let index = 0;

  // Reads the node at `index` and leaves `index` behind it.
  function visit(wanted: Wanted | undefined, key: Event | undefined): void {
    const start = index++;
    const value = events[start];
    if (value === undefined) return;
    for (const pointer of wanted?.pointers ?? []) {
      found.set(pointer, { key, value });
    }
    if ("anchorStart" in value && value.type !== EVENT_ID.ALIAS) {
      anchors.set(text.slice(value.anchorStart, value.anchorEnd), start);
    }
    if (value.type === EVENT_ID.MAPPING) visitPairs(wanted);
    else if (value.type === EVENT_ID.SEQUENCE) visitItems(wanted);
    else if (value.type === EVENT_ID.ALIAS && wanted !== undefined) {
      followAlias(text.slice(value.anchorStart, value.anchorEnd), wanted, key);
    }
  }

  function visitPairs(wanted: Wanted | undefined): void {
    while (isInside()) {
      const key = events[index];
      visit(undefined, undefined);
      const name =
        key?.type === EVENT_ID.SCALAR && wanted !== undefined
          ? getScalarValue(text, key)
          : "";
      visit(wanted?.children.get(name), key);
    }
    index++;
  }

  function visitItems(wanted: Wanted | undefined): void {
    for (let item = 0; isInside(); item++) {
      visit(wanted?.children.get(String(item)), undefined);
    }
    index++;
  }

  function followAlias(name: string, wanted: Wanted, key: Event | undefined) {
    const target = anchors.get(name);
    if (target === undefined || wanted.children.size === 0) return;
    const behind = index;
    index = target;
    visit({ pointers: [], children: wanted.children }, key);
    index = behind;
  }

  function isInside(): boolean {
    return index < events.length && events[index]?.type !== EVENT_ID.POP;
  }

  if (events[0]?.type === EVENT_ID.DOCUMENT) index = 1;
  visit(toTrie(pointers), undefined);
  return found;
}

function toTrie(pointers: Iterable<string>): Wanted {
  const root: Wanted = { pointers: [], children: new Map() };
  for (const pointer of pointers) {
    let node = root;
    for (const name of tokensOf(pointer)) {
      let child = node.children.get(name);
      if (child === undefined) {
        child = { pointers: [], children: new Map() };
        node.children.set(name, child);
      }
      node = child;
    }
    node.pointers.push(pointer);
  }
  return root;
}
