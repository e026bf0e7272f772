import type { ValidationError, Validator } from "../generated/validators.ts";

type Members = Record<string, unknown>;

const samples: Readonly<Record<string, unknown>> = {
  array: [],
  boolean: false,
  integer: 0,
  null: null,
  number: 0,
  object: {},
  string: "",
};

/** A member that upstream added costs two rounds, and one more for each rule of its value. */
const rounds = 50;

/**
 * A copy of a body, with what its schema requires besides: a property that upstream adds is answered
 * without an edit here. The schema is asked through its validator, whose every departure says what to
 * put. What was given stays as it is.
 *
 * @throws where no simple value will do, or what was given breaks the schema
 */
export function complete<Body extends object>(
  given: Body,
  isBody: Validator,
): Body {
  const body = structuredClone(given);
  const added = new Set<string>();
  for (let round = 0; round < rounds && !isBody(body); round += 1)
    for (const error of isBody.errors ?? []) mend(body, error, added);
  if (isBody(body)) return body;
  const errors = JSON.stringify(isBody.errors);
  throw new Error(`The sandbox's own answer breaks the spec: ${errors}`);
}

function mend(
  body: object,
  { instancePath, keyword, params }: ValidationError,
  added: Set<string>,
): void {
  if (keyword === "required") {
    const name = String(params["missingProperty"]);
    const pointer = `${instancePath}/${name}`;
    added.add(pointer);
    put(body, pointer, null);
  } else if (added.has(instancePath)) {
    const value = sample(keyword, params);
    if (value !== undefined) put(body, instancePath, value);
  }
}

/** A value that follows the rule that was broken. */
function sample(keyword: string, params: ValidationError["params"]): unknown {
  switch (keyword) {
    case "type":
      return structuredClone(samples[String([params["type"]].flat()[0])]);
    case "enum":
      return (params["allowedValues"] as readonly unknown[])[0];
    case "const":
      return params["allowedValue"];
    case "minLength":
      return "x".repeat(Number(params["limit"]));
    case "minimum":
      return params["limit"];
    default:
      return undefined;
  }
}

function put(body: object, pointer: string, value: unknown): void {
  const names = pointer.slice(1).split("/");
  const last = names.pop() ?? "";
  const holder = names.reduce(
    (within, name) => within[name] as Members,
    body as Members,
  );
  holder[last] = value;
}
