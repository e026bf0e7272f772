import type { Operation, Parameter } from "./model.ts";
import { saysOnly } from "./says-only.ts";
import { slotOf } from "./slot.ts";
import { scalarIn } from "./parameter.ts";
import { flag, rawMember } from "../../openapi/members.ts";
import { resolve } from "../../openapi/references.ts";
import type { Located } from "../../openapi/located.ts";
import { declaredShapes } from "./declared-shapes.ts";
import { writtenForm } from "./serialization.ts";

/** What an object may say and still be no more than its properties, annotations apart. */
const SAYS = new Set([
  "type",
  "properties",
  "required",
  "additionalProperties",
]);
const REFERENCE = new Set(["$ref"]);

/**
 * An exploded object leaves no name of its own in a query: its properties are
 * parameters like any other. Both sides of a pair take them apart, or neither.
 */
export function explode(
  operation: Operation,
  other: Operation | undefined,
): Operation {
  if (!operation.parameters.some(isExploded)) return operation;
  const parameters = operation.parameters.flatMap((parameter) => {
    const properties = propertiesOf(parameter);
    if (!properties || !mayComeApart(parameter, other)) return [parameter];
    const others = operation.parameters.filter((each) => each !== parameter);
    const taken = new Set(others.map(slotOf));
    return properties.some((each) => taken.has(slotOf(each)))
      ? [parameter]
      : properties;
  });
  return { ...operation, parameters };
}

/** Under its own name the other side knows nothing, no object, or one that comes apart as well. */
function mayComeApart(
  parameter: Parameter,
  other: Operation | undefined,
): boolean {
  const namesake = other?.parameters.find(
    (each) => slotOf(each) === slotOf(parameter),
  );
  if (!other || !namesake) return true;
  return (
    !declaredShapes(namesake.schema).has("object") ||
    propertiesOf(namesake) !== undefined
  );
}

function isExploded(parameter: Parameter): boolean {
  return (
    parameter.place === "query" &&
    parameter.type === undefined &&
    writtenForm(parameter, "object") === "a pair a property"
  );
}

/** The parameters that a plain object comes to; `undefined` for all else. */
function propertiesOf(parameter: Parameter): readonly Parameter[] | undefined {
  if (!isExploded(parameter)) return undefined;
  const { schema } = parameter;
  const object = schema && resolve(schema);
  const properties = object && rawMember(object, "properties");
  if (!object || !properties || !isPlain(object)) return undefined;
  if (object.pointer !== schema.pointer && !saysOnly(schema, REFERENCE))
    return undefined;
  const names = Object.keys(properties.value ?? {});
  const parts = names.flatMap((name) => rawMember(properties, name) ?? []);
  if (!parts.every(isText)) return undefined;
  const needed = [rawMember(object, "required")?.value].flat();
  return parts.map((part, index): Parameter => {
    const name = names[index] ?? "";
    const type = scalarIn(part);
    const isNeeded = needed.includes(name);
    return {
      pointer: part.pointer,
      place: "query",
      name,
      key: name,
      required: parameter.required && isNeeded,
      requiredBeside: isNeeded ? names.filter((each) => each !== name) : [],
      serialization: { style: "form", explode: true },
      allowEmptyValue: parameter.allowEmptyValue,
      schema: part,
      ...(type !== undefined && { type }),
      examples: [],
    };
  });
}

function isPlain(object: Located): boolean {
  const type = rawMember(object, "type")?.value ?? "object";
  const more = rawMember(object, "additionalProperties")?.value ?? false;
  return type === "object" && more === false && saysOnly(object, SAYS);
}

/** What has a form of its own as a value of a query, and is sent in requests. */
function isText(property: Located): boolean {
  const at = resolve(property);
  return (
    at !== undefined &&
    flag(property, "readOnly") !== true &&
    flag(at, "readOnly") !== true &&
    !declaredShapes(property).has("object")
  );
}
