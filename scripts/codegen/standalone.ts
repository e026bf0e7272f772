import { groupBy } from "../openapi/group-by.ts";
import { withoutInheritedNames } from "../openapi/inherited-names.ts";
import type { UnknownObject } from "../openapi/json.ts";
import { compileSchemas } from "./ajv.ts";
import { bundleModules } from "./bundle.ts";
import type { Direction } from "../openapi/direction.ts";
import { directed } from "./direction.ts";
import { compact } from "./compact.ts";
import { createLinker, type Linker } from "./linker.ts";
import { unicodePatterns } from "./patterns.ts";
import { sheddable } from "./sheddable.ts";

/** One validator to be compiled. */
export interface Check {
  /** What the function is called. */
  readonly name: string;
  readonly direction: Direction;
  /** What it checks, out of the document as the direction has it. */
  readonly schemaIn: (document: UnknownObject) => unknown;
}

/** JavaScript that defines a function per check, and depends on nothing. */
export function standaloneCode(
  document: UnknownObject,
  checks: readonly Check[],
): Promise<string> {
  const documents = {
    request: directed(document, "request"),
    response: directed(document, "response"),
  };
  const linker = createLinker(documents);
  /** The checks of each schema: it is compiled once. */
  const named = groupBy(checks, ({ direction, schemaIn }) =>
    linker.nameOf(schemaIn(documents[direction]), direction),
  );
  const { document: schemas, restore } = withoutInheritedNames(
    Object.fromEntries(linker.schemas),
  );
  const costly = accountable(linker);
  const modules = [false, true].map((unevaluated) => {
    const mine = [...named].filter(
      ([schema]) => costly.has(schema) === unevaluated,
    );
    return restore(moduleOf(schemas, mine, unevaluated));
  });
  return bundleModules(modules);
}

function moduleOf(
  schemas: UnknownObject,
  named: readonly (readonly [
    schema: string,
    checks: readonly [Check, ...Check[]],
  ])[],
  unevaluated: boolean,
): string {
  const exported = named.map(([schema, [first]]) => [first.name, schema]);
  const again = named.flatMap(([, [first, ...others]]) =>
    others.map(({ name }) => `export const ${name} = ${first.name};`),
  );
  const { regExp, inCode } = unicodePatterns();
  const code = compileSchemas(schemas, Object.fromEntries(exported), {
    unevaluated,
    regExp,
  });
  return [compact(sheddable(inCode(code))), ...again].join("\n");
}

const ACCOUNTED = /"unevaluated(?:Properties|Items)":/;

/**
 * The schemas that lead to one for which validators keep account of what they have seen. The others
 * are compiled without: one operation that needs it would lengthen the code of all.
 */
function accountable({ schemas }: Linker): ReadonlySet<string> {
  const texts = [...schemas].map(
    ([name, schema]) => [name, JSON.stringify(schema)] as const,
  );
  const found = new Set<string>();
  const leadsThere = (text: string): boolean =>
    ACCOUNTED.test(text) ||
    [...text.matchAll(/"\$ref":"(schema:\d+)"/g)].some(([, name = ""]) =>
      found.has(name),
    );
  for (let before = -1; before < found.size;) {
    before = found.size;
    for (const [name, text] of texts)
      if (!found.has(name) && leadsThere(text)) found.add(name);
  }
  return found;
}
