import { withoutInheritedNames } from "../openapi/inherited-names.ts";
import { type UnknownObject } from "../openapi/json.ts";
import { createRequire } from "node:module";
import type { OpenAPI3 } from "openapi-typescript";
import { banner } from "./banner.ts";
import { typeable } from "./typeable/typeable.ts";

const load = createRequire(import.meta.url);

/** The text of `src/generated/types.ts`. */
export async function typesFile(meaning: UnknownObject): Promise<string> {
  // When it is needed, since the TypeScript compiler comes with it; and as a CommonJS module: through
  // tsx's ESM hooks that costs half a second and 65 MB more.
  const { astToString, default: openapiTS } = load(
    "openapi-typescript",
  ) as typeof import("openapi-typescript");
  const { document, restore } = withoutInheritedNames(typeable(meaning));
  const nodes = await openapiTS(document as unknown as OpenAPI3, {
    // What the server fills in may be left out.
    defaultNonNullable: false,
    // An object with nothing declared is free in form, not empty.
    emptyObjectsUnknown: true,
    silent: true,
  });
  return `${banner}\n${restore(astToString(nodes))}`;
}
