import type { CodegenFault } from "../../scripts/codegen/fault.ts";
import { numberFrom } from "../../scripts/openapi/decimal.ts";
import { documentOf } from "./documents.ts";

type Document = ReturnType<typeof documentOf>;
type Members = Record<string, unknown>;

export type Edit = (document: Document) => void;

export type Unusable = readonly [
  name: string,
  edit: Edit,
  kind: CodegenFault["kind"],
  at: string,
  message: RegExp,
];

export function operation(document: Document): Members {
  return document.paths["/things"]?.["post"] as Members;
}

/** Edits of a good document, each of which makes it one that no code can be made of. */
export const UNUSABLE: readonly Unusable[] = [
  [
    "an operation without id",
    (document) => delete operation(document)["operationId"],
    "no-operation-id",
    "/paths/~1things/post",
    /no operationId.*give it one$/,
  ],
  [
    "two ids that give one identifier",
    (document) =>
      (document.paths["/others"] = {
        get: { ...operation(document), operationId: "get.others" },
        put: { ...operation(document), operationId: "get-others" },
      }),
    "same-name",
    "/paths/~1others/put",
    /"get.others" and "get-others".*"get_others": rename one$/,
  ],
  [
    "no success",
    (document) =>
      (operation(document)["responses"] = {
        404: { description: "" },
        default: { description: "" },
      }),
    "no-success",
    "/paths/~1things/post/responses",
    /no 2xx response.*"404", "default": document/,
  ],
  [
    "a range of successes, of which none is named",
    (document) =>
      (operation(document)["responses"] = { "2XX": { description: "" } }),
    "no-success",
    "/paths/~1things/post/responses",
    /only "2XX": document the success by its three digits$/,
  ],
  [
    "an operation with servers of its own",
    (document) =>
      (operation(document)["servers"] = [{ url: "https://other.example" }]),
    "own-servers",
    "/paths/~1things/post/servers",
    /give them at the root$/,
  ],
  [
    "a path with servers of its own",
    (document) =>
      ((document.paths["/things"] as Members)["servers"] = [
        { url: "https://other.example" },
      ]),
    "own-servers",
    "/paths/~1things/servers",
    /give them at the root$/,
  ],
  [
    "no API key in a header",
    (document) =>
      (document.components["securitySchemes"] = {
        key: { type: "apiKey", in: "query", name: "key" },
      }),
    "no-auth-header",
    "/components/securitySchemes",
    /in a header are \[\]: declare exactly one/,
  ],
  [
    "two API keys in headers",
    (document) => {
      const key = { type: "apiKey", in: "header", name: "X-Key" };
      document.components["securitySchemes"] = { one: key, other: key };
    },
    "no-auth-header",
    "/components/securitySchemes",
    /in a header are \["one","other"\]: declare exactly one/,
  ],
  [
    "an operation that asks for more than the API key",
    (document) =>
      (operation(document)["security"] = [
        { key: [], token: [] },
        { oauth: [] },
      ]),
    "other-auth",
    "/paths/~1things/post/security",
    /asks for \["key and token","oauth"\]: offer/,
  ],
  [
    "a reference to nothing",
    (document) =>
      (document.components["schemas"] = {
        A: { $ref: "#/components/schemas/B" },
      }),
    "dangling-reference",
    "/components/schemas/A",
    /"#\/components\/schemas\/B" leads nowhere: add its target/,
  ],
  [
    "a reference to what every object inherits",
    (document) =>
      (document.components["schemas"] = {
        A: { $ref: "#/components/constructor" },
      }),
    "dangling-reference",
    "/components/schemas/A",
    /leads nowhere/,
  ],
  [
    "a reference into a file",
    (document) =>
      (document.components["schemas"] = { A: { $ref: "file:///etc/passwd" } }),
    "outside-reference",
    "/components/schemas/A",
    /"file:\/\/\/etc\/passwd" leads out of the document: bundle/,
  ],
  [
    "a reference to itself",
    (document) =>
      (document.components["schemas"] = {
        A: { $ref: "#/components/schemas/A" },
      }),
    "reference-cycle",
    "/components/schemas/A",
    /leads back to itself.*break the cycle$/,
  ],
  [
    "references in a circle, through alternatives",
    (document) =>
      (document.components["schemas"] = {
        A: { anyOf: [{ type: "null" }, { $ref: "#/components/schemas/B" }] },
        B: { allOf: [{ $ref: "#/components/schemas/A" }] },
      }),
    "reference-cycle",
    "/components/schemas/B/allOf/0",
    /leads back to itself/,
  ],
  [
    "request bodies in a circle",
    (document) => {
      operation(document)["requestBody"] = {
        $ref: "#/components/requestBodies/A",
      };
      document.components["requestBodies"] = {
        A: { $ref: "#/components/requestBodies/B" },
        B: { $ref: "#/components/requestBodies/A" },
      };
    },
    "reference-cycle",
    "/components/requestBodies/B",
    /leads back to itself/,
  ],
  [
    "an invalid pattern",
    (document) =>
      Object.assign(document, documentOf({ type: "string", pattern: "[a" })),
    "invalid-pattern",
    "/paths/~1things/post/requestBody/content/application~1json/schema/pattern",
    /"\[a" is no regular expression .*: mend the pattern$/,
  ],
  [
    "an invalid pattern of property names",
    (document) =>
      (document.components["schemas"] = {
        A: { patternProperties: { "(": { type: "string" } } },
      }),
    "invalid-pattern",
    "/components/schemas/A/patternProperties/(",
    /"\(" is no regular expression/,
  ],
  [
    "a type that is none",
    (document) =>
      (document.components["schemas"] = {
        A: { properties: { p: { type: "strnig" } } },
      }),
    "invalid-schema",
    "/components/schemas/A/properties/p/type",
    /must be equal to one of the allowed values; mend the schema$/,
  ],
  [
    "a negative length",
    (document) => Object.assign(document, documentOf({ maxLength: -1 })),
    "invalid-schema",
    "/paths/~1things/post/requestBody/content/application~1json/schema/maxLength",
    /must be >= 0/,
  ],
  [
    "a bound that no double is",
    (document) =>
      Object.assign(
        document,
        documentOf({ maximum: numberFrom("9007199254740993") }),
      ),
    "inexact-number",
    "/paths/~1things/post/requestBody/content/application~1json/schema/maximum",
    /9007199254740993 is no number that JavaScript has, which would take 9007199254740992 for it/,
  ],
  [
    "no operation at all",
    (document) => (document.paths = {}),
    "no-operations",
    "/paths",
    /give a document with at least one$/,
  ],
  [
    "OpenAPI 3.0, whose schemas mean something else",
    (document) => (document["openapi"] = "3.0.3"),
    "not-openapi-3.1",
    "",
    /"openapi" is "3.0.3": give a document of OpenAPI 3.1/,
  ],
  [
    "a dynamic reference that may lead to two places",
    (document) => {
      const anchored = { $dynamicAnchor: "node" };
      document.components["schemas"] = { A: anchored, B: anchored };
      operation(document)["requestBody"] = {
        content: { "application/json": { schema: { $dynamicRef: "#node" } } },
      };
    },
    "dynamic-reference",
    "",
    /\$dynamicRef "#node" may lead to no place or to several: use a \$ref$/,
  ],
];
