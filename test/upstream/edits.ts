import type { Slice } from "../codegen/documents.ts";
import { request, response } from "../drift/edit.ts";

/** A change as upstream may make it one day, and the operations that the slice takes from then on. */
export interface UpstreamEdit {
  readonly make: (document: Slice) => void;
  readonly operations?: readonly string[];
}

const ADDED = "InferenceApiKeysHandler.count";

function nameOf(document: Slice): Record<string, unknown> {
  return (request(document).properties["name"] ??= {});
}

/** Each is an ordinary day of the spec's: no test may fail but those that say just this. */
export const UPSTREAM_EDITS: Readonly<Record<string, UpstreamEdit>> = {
  "a name is longer": {
    make: (it) => Object.assign(nameOf(it), { minLength: 5 }),
  },
  "a limit is tighter": {
    make: (it) => {
      Object.assign(nameOf(it), { maxLength: 40 });
      Object.assign(request(it).properties["description"] ?? {}, {
        maxLength: 200,
      });
    },
  },
  "a name starts with a letter": {
    make: (it) =>
      Object.assign(nameOf(it), {
        pattern:
          "^[a-z]([-a-z0-9]*[a-z0-9])?(\\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*$",
      }),
  },
  "a property is promised": {
    make: (it) => {
      response(it).properties["key_id"] = { type: "string", examples: ["k1"] };
      response(it).required.push("key_id");
    },
  },
  "a property may be sent": {
    make: (it) => {
      request(it).properties["labels"] = {
        type: "array",
        items: { type: "string" },
      };
    },
  },
  "an operation is added": {
    make: (it) => {
      it.paths["/cloud/v3/inference/{project_id}/api_keys_count"] = {
        get: {
          operationId: ADDED,
          summary: "Count inference API keys",
          tags: ["Everywhere Inference"],
          parameters: [
            {
              name: "project_id",
              in: "path",
              required: true,
              schema: { type: "integer" },
            },
          ],
          responses: {
            "200": {
              description: "OK",
              content: { "application/json": { schema: { type: "integer" } } },
            },
          },
        },
      };
    },
    operations: [ADDED],
  },
  "a description changes": {
    make: (it) =>
      Object.assign(nameOf(it), { description: "What you call the key." }),
  },
};
