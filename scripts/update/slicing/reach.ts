import type { UpdateFault } from "../fault.ts";
import { fieldOf, type Kind } from "../../openapi/grammar.ts";
import {
  isObject,
  type UnknownObject,
  ownList,
  ownObject,
  memberOf,
} from "../../openapi/json.ts";
import { type Located, wholeOf } from "../../openapi/located.ts";
import { join, pointerOf, tokensOf } from "../../openapi/pointer.ts";
import type { ListedOperation } from "../../openapi/operations.ts";
import { type Met, walk } from "../../openapi/walk.ts";

interface Reached {
  /** A Components Object, empty where they refer to nothing. */
  readonly components: UnknownObject;
  readonly faults: readonly UpdateFault[];
}

/** The components that some paths refer to, directly or through other components. */
export function reachComponents(
  document: UnknownObject,
  paths: UnknownObject,
  operations: readonly ListedOperation[],
): Reached {
  const all = ownObject(document, "components");
  // A component may be called `__proto__`.
  const components = new Map<string, Map<string, unknown>>();
  const faults: UpdateFault[] = [];

  function reach(section: string, name: string, from: string): void {
    if (components.get(section)?.has(name)) return;
    const component = memberOf(ownObject(all, section), name);
    if (component === undefined) {
      const reference = join("#/components", section, name);
      faults.push({ kind: "dangling-reference", reference, from });
      return;
    }
    const reached = components.get(section) ?? new Map<string, unknown>();
    components.set(section, reached.set(name, component));
    const field = fieldOf("Components", section);
    if (field === undefined) return;
    const pointer = join("/components", section, name);
    visit({ root: document, pointer, value: component }, field[1]);
  }

  function visit(start: Located, as: Kind): void {
    for (const met of walk(start, as)) followAll(met);
  }

  function followAll({ value, kind, pointer }: Met): void {
    for (const key of ["$ref", "$dynamicRef"]) {
      const reference = memberOf(value, key);
      if (typeof reference === "string") follow(reference, pointer);
    }
    if (kind === "Schema") {
      const mapping = ownObject(ownObject(value, "discriminator"), "mapping");
      for (const target of Object.values(mapping)) {
        if (typeof target !== "string") continue;
        // A mapping may name a schema without its path (OpenAPI 3.1 §4.8.25).
        if (isObject(memberOf(ownObject(all, "schemas"), target))) {
          reach("schemas", target, pointer);
        } else follow(target, pointer);
      }
    }
  }

  function follow(reference: string, from: string): void {
    const [root, section, name] = tokensOf(pointerOf(reference) ?? "");
    if (root === "components" && section && name !== undefined) {
      reach(section, name, from);
    } else if (reference.startsWith("#")) {
      faults.push({ kind: "stray-reference", reference, from });
    } else faults.push({ kind: "outside-reference", reference, from });
  }

  visit(wholeOf({ paths }), "Document");
  const holders = [document, ...operations.map((entry) => entry.value)];
  for (const requirement of holders.flatMap((it) => ownList(it, "security"))) {
    if (!isObject(requirement)) continue;
    for (const scheme of Object.keys(requirement)) {
      reach("securitySchemes", scheme, "/security");
    }
  }
  const sections = [...components].map(
    ([section, reached]) => [section, Object.fromEntries(reached)] as const,
  );
  return { components: Object.fromEntries(sections), faults };
}
