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
  const { root, count } = toTrie(pointers);
  const anchors = new Map<string, number>();
  let index = 0;

  // Reads the node at `index` and leaves `index` behind it.
  function visit(wanted: Wanted | undefined, key: Event | undefined): void {
    const value = events[index];
    if (value === undefined) return;
    for (const pointer of wanted?.pointers ?? [])
      found.set(pointer, { key, value });
    if (wanted === undefined || wanted.children.size === 0) return pass();
    noteAnchor(value, index++);
    if (value.type === EVENT_ID.MAPPING) visitPairs(wanted);
    else if (value.type === EVENT_ID.SEQUENCE) visitItems(wanted);
    else if (value.type === EVENT_ID.ALIAS) {
      followAlias(text.slice(value.anchorStart, value.anchorEnd), wanted, key);
    }
  }

  // The same where nothing is wanted but what aliases further on refer to.
  function pass(): void {
    let depth = 0;
    do {
      const event = events[index];
      if (event === undefined) return;
      noteAnchor(event, index++);
      if (event.type === EVENT_ID.POP) depth--;
      else if (event.type === EVENT_ID.MAPPING) depth++;
      else if (event.type === EVENT_ID.SEQUENCE) depth++;
    } while (depth > 0);
  }

  function noteAnchor(event: Event, at: number): void {
    if (!("anchorStart" in event) || event.type === EVENT_ID.ALIAS) return;
    if (event.anchorStart < 0) return;
    anchors.set(text.slice(event.anchorStart, event.anchorEnd), at);
  }

  function visitPairs(wanted: Wanted): void {
    while (isInside()) {
      const key = events[index];
      pass();
      const name =
        key?.type === EVENT_ID.SCALAR ? getScalarValue(text, key) : "";
      visit(wanted.children.get(name), key);
    }
    index++;
  }

  function visitItems(wanted: Wanted): void {
    for (let item = 0; isInside(); item++) {
      visit(wanted.children.get(String(item)), undefined);
    }
    index++;
  }

  function followAlias(name: string, wanted: Wanted, key: Event | undefined) {
    const target = anchors.get(name);
    if (target === undefined) return;
    const behind = index;
    index = target;
    visit({ pointers: [], children: wanted.children }, key);
    index = behind;
  }

  // Whatever is left to read once all is found can wait for ever.
  function isInside(): boolean {
    return (
      found.size < count &&
      index < events.length &&
      events[index]?.type !== EVENT_ID.POP
    );
  }

  if (events[0]?.type === EVENT_ID.DOCUMENT) index = 1;
  visit(root, undefined);
  return found;
}

function toTrie(pointers: Iterable<string>) {
  const root: Wanted = { pointers: [], children: new Map() };
  const different = new Set(pointers);
  for (const pointer of different) {
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
  return { root, count: different.size };
}
