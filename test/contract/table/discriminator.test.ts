import { describe, expect, it } from "vitest";
import { diffDocuments } from "../../../scripts/contract/index.ts";
import { DISCRIMINATOR_ROWS, type Pets } from "./discriminator-rows.ts";

type Half = "request" | "response";

function documentOf({ schema, schemas }: Pets, half: Half): unknown {
  const content = {
    "application/json": {
      schema: {
        type: "object",
        properties: { pets: { type: "array", items: schema } },
      },
    },
  };
  const operation =
    half === "request"
      ? { requestBody: { required: true, content }, responses: { 200: {} } }
      : { responses: { 200: { content } } };
  return {
    openapi: "3.1.0",
    servers: [{ url: "https://api.example.com" }],
    paths: { "/pets": { post: operation } },
    components: { schemas },
  };
}

/** What is told or doubted, apart from what validators see. That a oneOf of look-alikes takes nothing is another matter. */
function told(base: Pets, revised: Pets, half: Half): readonly string[] {
  const { findings } = diffDocuments({
    base: documentOf(base, half),
    revised: documentOf(revised, half),
    scope: "all",
  });
  const ids = findings
    .filter(({ id }) => !id.endsWith("-unsatisfiable"))
    .map(({ id }) => id);
  return ids.filter((id) => /-(discriminator|schema)-/.test(id));
}

describe.each(["request", "response"] as const)("in a %s", (half) => {
  it.each(
    DISCRIMINATOR_ROWS.map(([name, request, response, ...sides]) => {
      const isTold = half === "request" ? request : response;
      return [name, isTold ? "told once" : "not told", ...sides] as const;
    }),
  )("%s: %s", (_, want, base, revised) => {
    expect(told(base, revised, half)).toEqual(
      want === "told once" ? [`${half}-discriminator-changed`] : [],
    );
  });
});
