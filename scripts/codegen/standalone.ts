import { withoutInheritedNames } from "../openapi/inherited-names.ts";
import { type UnknownObject } from "../openapi/json.ts";
import standalone from "ajv/dist/standalone/index.js";
import { build } from "esbuild";
import { fileURLToPath } from "node:url";
import { ajvFor } from "./ajv.ts";
import type { Direction } from "../openapi/direction.ts";
import { directed } from "./direction.ts";

const ROOT = fileURLToPath(new URL("../../", import.meta.url));

/** One validator to be compiled: what it is called, and the schema it checks. */
export interface Check {
  readonly name: string;
  /** A reference, or a schema made of references. */
  readonly schema: string | UnknownObject;
}

/** The reference to a schema of the document, as one direction has it, by its JSON pointer. */
export function referTo(direction: Direction, pointer: string): string {
  return `${direction}:#${encodeURI(pointer)}`;
}

/** JavaScript that defines a function per check, and depends on nothing. */
export async function standaloneCode(
  document: UnknownObject,
  checks: readonly Check[],
): Promise<string> {
  const code = await bundle(withModules(sheddable(compile(document, checks))));
  return code.replace(/export \{[^}]*\};\s*$/, "");
}

function compile(document: UnknownObject, checks: readonly Check[]): string {
  // JSON Schema reads patterns by code points; some in use are valid only without (an escaped space).
  const byCodeUnit = new Set<string>();
  const regExp = (pattern: string, flags: string): RegExp => {
    try {
      return new RegExp(pattern, flags);
    } catch {
      byCodeUnit.add(pattern);
      return new RegExp(pattern);
    }
  };
  const ajv = ajvFor(document, {
    allErrors: true,
    messages: false,
    ownProperties: true,
    strict: false,
    validateSchema: false,
    validateFormats: false,
    code: {
      source: true,
      esm: true,
      regExp: Object.assign(regExp, { code: "new RegExp" }),
    },
  });
  const {
    document: renamed,
    rename,
    restore,
  } = withoutInheritedNames(document);
  for (const direction of ["request", "response"] as const)
    ajv.addSchema(directed(renamed, direction), `${direction}:`);
  for (const { name, schema } of checks)
    if (typeof schema !== "string") ajv.addSchema(rename(schema), name);
  // A schema that several names stand for is written once.
  const named = new Map<string, string>();
  const again: string[] = [];
  for (const { name, schema } of checks) {
    const key = typeof schema === "string" ? rename(schema) : name;
    const first = named.get(key);
    if (first === undefined) named.set(key, name);
    else again.push(`export const ${name} = ${first};`);
  }
  const code = [
    standalone.default(
      ajv,
      Object.fromEntries([...named].map(([key, name]) => [name, key])),
    ),
    ...again,
  ].join("\n");
  const ecmaScript = [...byCodeUnit].reduce(
    (text, pattern) =>
      text.replaceAll(
        `new RegExp(${quoted(pattern)}, "u")`,
        () => `new RegExp(${quoted(pattern)})`,
      ),
    code,
  );
  return restore(ecmaScript);
}

/**
 * Ajv's code with nothing at the top level that a bundler must keep: what a function has been told
 * it has seen stands in a variable of its own. Of errors, what nobody reads is left out.
 */
function sheddable(code: string): string {
  // Where schemas lead back to each other, Ajv reaches one by way of an object around it.
  const wrapped = new Map(
    [
      ...code.matchAll(/const (wrapper\d+) = \{validate: ?validate(\d+)\}/g),
    ].map(([, wrapper, number]) => [wrapper, number]),
  );
  return code
    .replaceAll(/,schemaPath:"(?:[^"\\]|\\.)*"/g, "")
    .replaceAll(
      /"(?:[^"\\]|\\.)*"|\bnew RegExp\(|\b(?:validate(\d+)|(wrapper\d+)\.validate)\.evaluated\b( = )?/g,
      (token, number?: string, wrapper?: string, assigned: string = "") => {
        if (token.startsWith('"')) return token;
        if (token.startsWith("new")) return `/* @__PURE__ */ ${token}`;
        return `${assigned && "var "}seen${number ?? wrapped.get(wrapper)}${assigned}`;
      },
    );
}

/** Ajv's way of writing a string. */
function quoted(text: string): string {
  return JSON.stringify(text)
    .replaceAll("\u2028", "\\u2028")
    .replaceAll("\u2029", "\\u2029");
}

/** What Ajv's code requires as CommonJS, imported from our stand-ins. */
function withModules(code: string): string {
  return code.replaceAll(
    /const (\w+) = require\("ajv\/dist\/runtime\/(\w+)"\)\.default;/g,
    'import $1 from "./scripts/codegen/runtime/$2.ts";',
  );
}

async function bundle(code: string): Promise<string> {
  const result = await build({
    stdin: { contents: code, resolveDir: ROOT, loader: "js" },
    absWorkingDir: ROOT,
    bundle: true,
    charset: "utf8",
    format: "esm",
    legalComments: "none",
    logLevel: "silent",
    minifySyntax: true,
    target: "es2023",
    write: false,
  });
  return result.outputFiles[0]?.text ?? "";
}
