import { memberOf, ownList, type UnknownObject } from "../openapi/json.ts";
import type { Located } from "../openapi/located.ts";
import type { ListedOperation } from "../openapi/operations.ts";
import { join } from "../openapi/pointer.ts";
import { resolved } from "./references.ts";
import { UnusableDocument } from "./unusable-document.ts";

/** What the generated code needs to know of one parameter. */
export interface ParameterFacts {
  readonly name: string;
  readonly in: "path" | "query" | "header";
  readonly required: boolean;
  /** JSON pointer of the parameter's schema in the document; undefined where it has none. */
  readonly schema: string | undefined;
  /** What the server takes it for where it isn't given; undefined where that isn't said. */
  readonly default: unknown;
}

/** RFC 9110 section 5.6.2. */
const TOKEN = /^[!#$%&'*+.^_`|~0-9A-Za-z-]+$/;

/** The parameters of an operation, those of its path item among them, sorted by name. */
export function readParameterFacts(
  operation: ListedOperation,
): ParameterFacts[] {
  const found = new Map<string, ParameterFacts>();
  for (const holder of [operation.item, operation])
    for (const index of ownList(holder.value, "parameters").keys()) {
      const parameter = readParameter(holder, index);
      const other = found.get(parameter.name);
      if (other !== undefined && other.in !== parameter.in)
        throw new UnusableDocument(operation.pointer, {
          kind: "same-parameter",
          name: parameter.name,
        });
      found.set(parameter.name, parameter);
    }
  return [...found.values()].sort((a, b) => (a.name < b.name ? -1 : 1));
}

function readParameter(holder: Located, index: number): ParameterFacts {
  const { root, pointer } = holder;
  const at = resolved({
    root,
    pointer: join(pointer, "parameters", index),
    value: ownList(holder.value, "parameters")[index],
  });
  const place = placeOf(at);
  const name = String(at.value["name"]);
  if (place === "header" && !TOKEN.test(name))
    throw new UnusableDocument(at.pointer, { kind: "header-name", name });
  const schema = resolved({
    root,
    pointer: join(at.pointer, "schema"),
    value: at.value["schema"],
  }).value;
  checkStyle(at, schema, place);
  return {
    name,
    in: place,
    required: at.value["required"] === true,
    schema:
      memberOf(at.value, "schema") === undefined
        ? undefined
        : join(at.pointer, "schema"),
    default: schema["default"],
  };
}

function placeOf({ value, pointer }: Located<UnknownObject>) {
  const place = value["in"];
  if (place === "path" || place === "query" || place === "header") return place;
  throw new UnusableDocument(pointer, { kind: "parameter-place", place });
}

/**
 * Refuses what openapi-fetch would write in another way than the document says: it writes single
 * values as they are, arrays in a query as `form` with `explode`, objects there as `deepObject`.
 */
function checkStyle(
  { value, pointer }: Located<UnknownObject>,
  schema: UnknownObject,
  place: ParameterFacts["in"],
): void {
  const types = [schema["type"]].flat();
  const usual = place === "query" ? "form" : "simple";
  const { style = usual, explode = style === "form" } = value;
  const written =
    types.includes("object") && place === "query" ? "deepObject" : usual;
  const isList = types.includes("array") || types.includes("object");
  const isWritten = style === written && (!isList || place === "query");
  const isExploded = !isList || style === "deepObject" || explode === true;
  if (isWritten && isExploded && !("content" in value)) return;
  throw new UnusableDocument(pointer, {
    kind: "parameter-style",
    style: "content" in value ? "content" : String(style),
    explode: explode === true,
  });
}
