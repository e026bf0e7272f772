const STRING = String.raw`"(?:[^"\\]|\\.)*"`;
/** As little code as possible, strings whole: what stands in them is no code. */
const CODE = String.raw`(?:${STRING}|[^"])*?`;
const ERROR = String.raw`const (err\d+) = \{instancePath(?::(${CODE}))?,keyword:(${STRING}),params:(${CODE})\};if\(vErrors === null\)\{vErrors = \[\1\];\}else \{vErrors\.push\(\1\);\}`;
const OWN = String.raw`(?:data\d*(?:\.\w+|\[${STRING}\])) !== undefined && func\d+\.call\((data\d*), (${STRING})\)`;
const MISSING = String.raw`\((?:data\d*(?:\.\w+|\[${STRING}\])) === undefined\) \|\| \(!\(func\d+\.call\((data\d*), (${STRING})\)\)\)`;
const REPEATED = new RegExp(`${STRING}|${ERROR}|${OWN}|${MISSING}`, "g");

/** Ajv's code with what it writes out at every place as calls of functions: half as long. */
export function compact(code: string): string {
  const short = code.replaceAll(
    REPEATED,
    (
      found,
      error: string | undefined,
      path: string | undefined,
      keyword: string,
      params: string,
      ...[owner, name, lacking, missing]: (string | undefined)[]
    ) => {
      if (error !== undefined)
        return `vErrors = report(vErrors, ${path ?? "instancePath"}, ${keyword}, ${params});`;
      if (owner !== undefined) return `has(${owner}, ${name})`;
      return lacking === undefined ? found : `!has(${lacking}, ${missing})`;
    },
  );
  return `import has from "./scripts/codegen/runtime/has.ts";import report from "./scripts/codegen/runtime/report.ts";${short}`;
}
