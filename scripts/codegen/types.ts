import openapiTS, { astToString, type OpenAPI3 } from "openapi-typescript";
import { banner } from "./banner.ts";
import type { Json } from "./document.ts";
import { meaningOf } from "./meaning.ts";

/** The text of `src/generated/types.ts`. */
export async function typesFile(document: Json): Promise<string> {
  const nodes = await openapiTS(meaningOf(document) as unknown as OpenAPI3, {
    silent: true,
  });
  return `${banner}\n${astToString(nodes)}`;
}
