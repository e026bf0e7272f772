export type Schemas = Readonly<Record<string, unknown>>;

export function componentRef(name: string): { readonly $ref: string } {
  return { $ref: `#/components/schemas/${name}` };
}

/** A document whose operations each take one body: path to schema. */
export function bodyDocument(
  bodies: Readonly<Record<string, unknown>>,
  schemas: Schemas,
): unknown {
  const paths = Object.entries(bodies).map(([path, schema]) => {
    const content = { "application/json": { schema } };
    const requestBody = { required: true, content };
    const responses = { 200: { description: "OK" } };
    return [path, { post: { requestBody, responses } }];
  });
  return {
    openapi: "3.1.0",
    components: { schemas },
    paths: Object.fromEntries(paths),
  };
}
