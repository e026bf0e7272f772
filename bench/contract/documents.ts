/** A document of so many operations, each with schemas of its own and some that all share. */
export function largeDocument(
  operations: number,
  revision: "base" | "revised",
): string {
  const numbers = Array.from({ length: operations }, (_, index) => index);
  return JSON.stringify({
    openapi: "3.1.0",
    info: { title: "Large", version: "1" },
    servers: [{ url: "https://api.example.com" }],
    paths: Object.fromEntries(numbers.map(pathItem)),
    components: {
      schemas: Object.fromEntries([
        ["Problem", PROBLEM],
        ...numbers.flatMap((index) => schemas(index, revision)),
      ]),
    },
  });
}

const PROBLEM = {
  type: "object",
  required: ["message"],
  properties: {
    message: { type: "string" },
    code: { type: "string", enum: ["not_found", "conflict", "invalid"] },
  },
};

function pathItem(index: number): readonly [string, object] {
  const content = (name: string) => ({
    content: {
      "application/json": { schema: { $ref: `#/components/schemas/${name}` } },
    },
  });
  return [
    `/things${index}/{id}`,
    {
      put: {
        operationId: `putThing${index}`,
        parameters: [
          {
            in: "path",
            name: "id",
            required: true,
            schema: { type: "integer" },
          },
          {
            in: "query",
            name: "limit",
            schema: { type: "integer", maximum: 1000 },
          },
        ],
        requestBody: { required: true, ...content(`Put${index}`) },
        responses: {
          200: { description: "OK", ...content(`Thing${index}`) },
          404: { description: "Missing", ...content("Problem") },
        },
      },
    },
  ];
}

/** One schema in four differs between the revisions. */
function schemas(
  index: number,
  revision: "base" | "revised",
): (readonly [string, object])[] {
  const isChanged = revision === "revised" && index % 4 === 0;
  const properties = {
    name: {
      type: "string",
      maxLength: isChanged ? 60 : 63,
      pattern: "^[a-z][-a-z0-9]*$",
    },
    size: { anyOf: [{ type: "integer", minimum: index }, { type: "null" }] },
    labels: { type: "object", additionalProperties: { type: "string" } },
    parts: {
      type: "array",
      items: { $ref: `#/components/schemas/Part${index}` },
    },
  };
  return [
    [`Put${index}`, { type: "object", required: ["name"], properties }],
    [
      `Thing${index}`,
      {
        type: "object",
        required: ["name", "parts"],
        properties: { ...properties, id: { type: "integer" } },
      },
    ],
    [
      `Part${index}`,
      {
        type: "object",
        required: ["kind"],
        properties: {
          kind: { enum: ["a", "b", `c${index}`] },
          next: { $ref: `#/components/schemas/Part${index}` },
        },
      },
    ],
  ];
}
