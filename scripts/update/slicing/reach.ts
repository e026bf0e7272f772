import type { UpdateFault } from "../fault.ts";
import { grammar, type Kind } from "../../openapi/grammar.ts";
import {
  isObject,
  type JsonObject,
  list,
  member,
  own,
  pointerTo,
} from "../../openapi/json.ts";
import type { PlacedOperation } from "../../openapi/operations.ts";
import { type Met, walk } from "../../openapi/walk.ts";

export type Components = Readonly<Record<string, JsonObject>>;

export interface Reached {
  readonly components: Components;
  readonly faults: readonly UpdateFault[];
}

const REFERENCE = /^#\/components\/([^/]+)\/([^/]+)/;

/** The components that some paths refer to, directly or through other components. */
export function reachComponents(
  document: JsonObject,
  paths: JsonObject,
  operations: readonly PlacedOperation[],
): Reached {
  const all = member(document, "components");
  const components: Record<string, Record<string, unknown>> = {};
  const faults: UpdateFault[] = [];

  function reach(section: string, name: string, from: string): void {
    if (own(components[section], name) !== undefined) return;
    const component = own(member(all, section), name);
    if (component === undefined) {
      const reference = pointerTo("#/components", section, name);
      faults.push({ kind: "dangling-reference", reference, from });
      return;
    }
    (components[section] ??= {})[name] = component;
    const kind = own(grammar.Components, section) as [string, Kind] | undefined;
    if (kind === undefined) return;
    walk(component, kind[1], pointerTo("/components", section, name), visit);
  }

  function visit({ value, kind, pointer }: Met): void {
    for (const key of ["$ref", "$dynamicRef"]) {
      const reference = own(value, key);
      if (typeof reference === "string") follow(reference, pointer);
    }
    if (kind === "Schema") {
      const mapping = member(member(value, "discriminator"), "mapping");
      for (const target of Object.values(mapping)) {
        if (typeof target !== "string") continue;
        // A mapping may name a schema without its path (OpenAPI 3.1 §4.8.25).
        if (isObject(own(member(all, "schemas"), target))) {
          reach("schemas", target, pointer);
        } else follow(target, pointer);
      }
    }
  }

  function follow(reference: string, from: string): void {
    const [, section, name] = REFERENCE.exec(reference) ?? [];
    if (section !== undefined && name !== undefined) {
      reach(section, decodeToken(name), from);
    } else if (reference.startsWith("#")) {
      faults.push({ kind: "stray-reference", reference, from });
    } else faults.push({ kind: "outside-reference", reference, from });
  }

  walk({ paths }, "Document", "", visit);
  const holders = [document, ...operations.map((entry) => entry.operation)];
  for (const requirement of holders.flatMap((it) => list(it, "security"))) {
    if (!isObject(requirement)) continue;
    for (const scheme of Object.keys(requirement)) {
      reach("securitySchemes", scheme, "/security");
    }
  }
  return { components, faults };
}

function decodeToken(token: string): string {
  let decoded = token;
  try {
    decoded = decodeURIComponent(token);
  } catch {
    // A lone percent sign stands for itself.
  }
  return decoded.replaceAll("~1", "/").replaceAll("~0", "~");
}
