import type { ValidationError } from "./generated/validators.ts";

/** One way in which a value departs from the spec. Never holds the value itself. */
export interface Issue {
  /** Where: property names and indexes joined by dots; empty for the value as a whole. */
  readonly path: string;
  /** The JSON Schema keyword that is not met. */
  readonly keyword: string;
  /** What the spec wants there, as a phrase. */
  readonly expected: string;
  /** One sentence of path and expectation. */
  readonly message: string;
}

/** An issue whose sentence is made from its parts. */
export function issue(path: string, keyword: string, expected: string): Issue {
  const subject = path === "" ? "the value" : shorten(path);
  return {
    path,
    keyword,
    expected,
    message: `${subject}: expected ${expected}`,
  };
}

/** The generated validators' errors as issues: without values, with words. */
export function issuesOf(
  errors: readonly ValidationError[] | null | undefined,
): Issue[] {
  return (errors ?? []).map(({ instancePath, keyword, params }) => {
    const missing = params["missingProperty"];
    const tokens = instancePath.split("/").slice(1).map(unescape);
    if (keyword === "required") tokens.push(String(missing));
    return issue(tokens.join("."), keyword, phrase(keyword, params));
  });
}

function phrase(keyword: string, params: ValidationError["params"]): string {
  const limit = String(params["limit"]);
  switch (keyword) {
    case "required":
      return "a value";
    case "type":
      return [params["type"]].flat().join(" or ");
    case "minLength":
      return `at least ${limit} code points`;
    case "maxLength":
      return `at most ${limit} code points`;
    case "pattern":
      return `text matching ${String(params["pattern"])}`;
    case "enum":
      return `one of ${JSON.stringify(params["allowedValues"])}`;
    case "const":
      return JSON.stringify(params["allowedValue"]);
    case "minimum":
    case "maximum":
    case "exclusiveMinimum":
    case "exclusiveMaximum":
      return `a number ${String(params["comparison"])} ${limit}`;
    case "minItems":
      return `at least ${limit} items`;
    case "maxItems":
      return `at most ${limit} items`;
    default:
      return `what the schema's ${keyword} allows`;
  }
}

function unescape(token: string): string {
  return token.replaceAll("~1", "/").replaceAll("~0", "~");
}

function shorten(path: string): string {
  return path.length > 100 ? `${path.slice(0, 100)}…` : path;
}
