import type { Middleware } from "openapi-fetch";
import { expectTypeOf } from "vitest";
import {
  createGcoreClient,
  type components,
  type GcoreHttpClient,
} from "../../src/index.ts";

type Created = components["schemas"]["CreateApiKeyResponseSerializer"];

const { http } = createGcoreClient();
const PATH = "/cloud/v3/inference/{project_id}/api_keys";
const params = { path: { project_id: 1 } };
const body = { name: "my-api-key" };

expectTypeOf(http).toEqualTypeOf<GcoreHttpClient>();

// A path gives the answer's type
const { data, response } = await http.POST(PATH, { params, body });
expectTypeOf(data).toEqualTypeOf<Created | undefined>();
expectTypeOf(response).toEqualTypeOf<Response>();

// A path that the spec doesn't have is refused
// @ts-expect-error
void http.POST("/cloud/v3/inference/{project_id}/keys", { params, body });
// @ts-expect-error
void http.POST("/cloud/v3/inference/1/api_keys", { body });

// So is a method that the path doesn't have
// @ts-expect-error
void http.PUT(PATH, { params, body });
// @ts-expect-error
void http.DELETE(PATH, { params });

// An operation without a facade is there as the spec has it
void http.GET(PATH, { params: { ...params, query: { limit: 10 } } });
// @ts-expect-error
void http.GET(PATH, { params: { ...params, query: { limit: "10" } } });

// Path parameters are required, by name and type
// @ts-expect-error
void http.POST(PATH, { body });
// @ts-expect-error
void http.POST(PATH, { params: { path: {} }, body });
// @ts-expect-error
void http.POST(PATH, { params: { path: { project_id: "1" } }, body });
// @ts-expect-error
void http.POST(PATH, { params: { path: { project: 1 } }, body });

// The body has the spec's type
// @ts-expect-error
void http.POST(PATH, { params, body: { name: 1 } });
// @ts-expect-error
void http.POST(PATH, { params, body: { description: "" } });

// The spec says of no body that it is required, so `http` can't: the facade does
void http.POST(PATH, { params });

// Middlewares are openapi-fetch's own
const middleware: Middleware = { onRequest: ({ request }) => request };
http.use(middleware);
http.eject(middleware);
// @ts-expect-error
http.use({ onRequest: 1 });

// The answer as something else than JSON
const { data: stream } = await http.POST(PATH, {
  params,
  body,
  parseAs: "stream",
});
expectTypeOf(stream).toEqualTypeOf<Response["body"] | undefined>();
