const STRING = String.raw`"(?:[^"\\]|\\.)*"`;
/** As little code as possible, strings whole: what stands in them is no code. */
const CODE = String.raw`(?:${STRING}|[^"])*?`;
const NAME = String.raw`${STRING}|\w+`;
const MEMBER = String.raw`data\d*(?:\.\w+|\[(?:${NAME})\])`;

const HAS = String.raw`${MEMBER} !== undefined && func\d+\.call\((data\d*), (${NAME})\)`;
const LACKS = String.raw`\(${MEMBER} === undefined\) \|\| \(!\(func\d+\.call\((data\d*), (${NAME})\)\)\)`;
const ERROR = String.raw`const (err\d+) = \{instancePath(?::(${CODE}))?,keyword:(${STRING}),params:(${CODE})(?:,propertyName:\w+)?\};if\(vErrors === null\)\{vErrors = \[\5\];\}else \{vErrors\.push\(\5\);\}`;
/** Where in a whole a validator is: of all that Ajv hands down, the path alone is read. */
const PLACE = String.raw`\{instancePath="", parentData, parentDataProperty, rootData=data\}=\{\}|\{instancePath(?::((?:${STRING}|[^"{}])*?))?,parentData(?::data\d*)?,parentDataProperty(?::(?:${NAME}))?,rootData\}`;
const SPELLED_OUT = new RegExp(
  [STRING, HAS, LACKS, ERROR, PLACE].map((each) => `(?:${each})`).join("|"),
  "g",
);

const SCHEMA = new RegExp(
  String.raw`${STRING}|const (schema\d+) = (\{${CODE}\});`,
  "g",
);
const LOOK_UP = new RegExp(
  String.raw`${STRING}|(schema\d+)((?:\.\w+|\[${STRING}\])+)`,
  "g",
);

/**
 * Ajv's code with what it spells out at every place as calls of two functions: a third of it. Lists
 * that it looks up in a schema stand where they are used, so that the schema isn't needed.
 */
export function compact(code: string): string {
  const short = withLists(code).replaceAll(
    SPELLED_OUT,
    (found, ...groups: string[]) => {
      const [object, name, lacking, missing, error] = groups;
      const [path = "instancePath", keyword, params, place] = groups.slice(5);
      if (object !== undefined) return `has(${object}, ${name})`;
      if (lacking !== undefined) return `!has(${lacking}, ${missing})`;
      if (error !== undefined)
        return `vErrors = report(vErrors, ${path}, ${keyword}, ${params});`;
      if (found.startsWith("{"))
        return found.endsWith("{}")
          ? `instancePath=""`
          : (place ?? "instancePath");
      return found;
    },
  );
  return `import has from "./scripts/codegen/runtime/has.ts";import report from "./scripts/codegen/runtime/report.ts";${short}`;
}

function withLists(code: string): string {
  const schemas = new Map<string, unknown>();
  for (const [, name, schema] of code.matchAll(SCHEMA))
    if (name !== undefined) schemas.set(name, json(String(schema)));
  return code.replaceAll(LOOK_UP, (found, name?: string, path?: string) => {
    if (name === undefined) return found;
    const steps = [...String(path).matchAll(new RegExp(NAME, "g"))];
    const value = steps.reduce<unknown>(
      (at, [step]) =>
        Object(at)[step.startsWith('"') ? JSON.parse(step) : step],
      schemas.get(name),
    );
    return Array.isArray(value) && value.every((each) => Object(each) !== each)
      ? JSON.stringify(value)
      : found;
  });
}

/** A schema that Ajv wrote as a literal; undefined where it is more than JSON. */
function json(literal: string): unknown {
  try {
    return JSON.parse(literal);
  } catch {
    return undefined;
  }
}
