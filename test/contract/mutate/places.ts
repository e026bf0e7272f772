import { isObject, memberOf } from "../../../scripts/openapi/json.ts";
import type { Located } from "../../../scripts/openapi/located.ts";
import { member, rawMember } from "../../../scripts/openapi/members.ts";
import { listOperations } from "../../../scripts/openapi/operations.ts";
import { resolve } from "../../../scripts/openapi/references.ts";

export type Direction = "request" | "response";

/**
 * A Schema Object of a JSON body, and in which directions its values travel where
 * it stands alone: a part of a union may change and the union say the same.
 */
export interface SchemaSpot {
  readonly pointer: string;
  readonly schema: Record<string, unknown>;
  readonly directions: Set<Direction>;
}

const HIDING = { request: "readOnly", response: "writeOnly" } as const;

/** Every schema that speaks of what is sent, neither turned round nor left out on the way. */
export function schemaSpots(root: unknown): readonly SchemaSpot[] {
  const spots = new Map<unknown, SchemaSpot>();
  const seen = new Map<Direction, Set<unknown>>();

  function visit(
    raw: Located | undefined,
    direction: Direction,
    isPart = false,
  ): void {
    const at = raw && resolve(raw);
    if (!at || !isObject(at.value)) return;
    const { value: schema, pointer } = at;
    if ([raw.value, schema].some((each) => isHidden(each, direction))) return;
    const spot = spots.get(schema) ?? {
      pointer,
      schema,
      directions: new Set(),
    };
    spots.set(schema, spot);
    if (!isPart) spot.directions.add(direction);
    const before = seen.get(direction) ?? new Set();
    if (before.has(schema)) return;
    seen.set(direction, before.add(schema));
    for (const child of membersOf(at)) visit(child, direction);
    for (const child of partsOf(at)) visit(child, direction, true);
  }

  for (const operation of listOperations(root)) {
    visit(jsonIn(member(operation, "requestBody")), "request");
    const responses = rawMember(operation, "responses");
    for (const status of Object.keys(responses?.value ?? {}))
      if (status.startsWith("2"))
        visit(jsonIn(responses && member(responses, status)), "response");
  }
  return [...spots.values()];
}

function jsonIn(owner: Located | undefined): Located | undefined {
  const content = owner && rawMember(owner, "content");
  const media = content && member(content, "application/json");
  return media && rawMember(media, "schema");
}

function isHidden(schema: unknown, direction: Direction): boolean {
  return memberOf(schema, HIDING[direction]) === true;
}

function membersOf(at: Located): readonly Located[] {
  return [
    ...["items", "additionalProperties"].flatMap(
      (key) => rawMember(at, key) ?? [],
    ),
    ...heldBy(at, "properties"),
  ];
}

function partsOf(at: Located): readonly Located[] {
  return ["allOf", "anyOf", "oneOf"].flatMap((key) => heldBy(at, key));
}

function heldBy(at: Located, key: string): readonly Located[] {
  const held = rawMember(at, key);
  return Object.keys(held?.value ?? {}).flatMap(
    (name) => (held && rawMember(held, name)) ?? [],
  );
}
