import { ownObject, type UnknownObject } from "../../openapi/json.ts";
import {
  fragmentOf,
  join,
  lookUp,
  pointerOf,
  tokensOf,
} from "../../openapi/pointer.ts";
import { mapObjects, type Schema } from "../map-objects.ts";

/**
 * The document with each schema that is referred to as a component: openapi-typescript finds no other
 * by the names that lead to it, and takes `$defs` for a property.
 */
export function hoisted(document: UnknownObject): UnknownObject {
  const components = ownObject(document, "components");
  const schemas = ownObject(components, "schemas");
  const names = new Map<string, string>();

  function nameOf(pointer: string): string {
    const known = names.get(pointer);
    if (known !== undefined) return known;
    const tokens = tokensOf(pointer);
    const isWithin = tokens[0] === "components" && tokens[1] === "schemas";
    let name = tokens.slice(isWithin ? 2 : 0).join(".");
    while (Object.hasOwn(schemas, name) || [...names.values()].includes(name))
      name += "_";
    names.set(pointer, name);
    return name;
  }

  const hoist = ({ $defs: _, definitions: __, ...schema }: Schema): Schema => {
    const { $ref } = schema;
    const pointer = typeof $ref === "string" ? pointerOf($ref) : undefined;
    return pointer === undefined || isComponent(pointer)
      ? schema
      : { ...schema, $ref: referenceTo(nameOf(pointer)) };
  };

  const whole = mapObjects(document, "Document", {
    Schema: hoist,
  }) as UnknownObject;
  const found: [string, unknown][] = [];
  // Those that are found on the way join in.
  for (const [pointer, name] of names)
    found.push([
      name,
      mapObjects(lookUp(document, pointer), "Schema", { Schema: hoist }),
    ]);
  if (found.length === 0) return whole;
  const others = ownObject(whole, "components");
  return {
    ...whole,
    components: {
      ...others,
      schemas: {
        ...ownObject(others, "schemas"),
        ...Object.fromEntries(found),
      },
    },
  };
}

function isComponent(pointer: string): boolean {
  const [section, kind, ...names] = tokensOf(pointer);
  return section === "components" && kind === "schemas" && names.length === 1;
}

function referenceTo(name: string): string {
  return fragmentOf(join("/components/schemas", name));
}
