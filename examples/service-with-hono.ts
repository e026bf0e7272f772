import { sValidator } from "@hono/standard-validator";
import {
  inferenceApiKeyCreateSchema,
  isGcoreError,
  type InferenceApiKeys,
  type Secret,
} from "gcore-inference";
import { Hono } from "hono";

/**
 * A service that hands out keys. The body is checked by the spec's own rules, so that a wrong one
 * gets 400 with what is wrong; a project of the caller's choice is refused like any other stranger.
 * Put your own authentication before it: whoever reaches it gets a key.
 */
export function keyService(apiKeys: InferenceApiKeys): Hono {
  const app = new Hono();
  app.post(
    "/keys",
    sValidator("json", inferenceApiKeyCreateSchema),
    async (context) => {
      const body = context.req.valid("json");
      const secret = await apiKeys
        .create(body)
        .then((key) => key.secret, rescued);
      context.header("Cache-Control", "no-store");
      return context.json({ name: body.name, secret: secret.reveal() }, 201);
    },
  );
  app.onError((error, context) => {
    if (!isGcoreError(error)) throw error;
    // Whoever asks next would otherwise meet a taken name: `outcome` says whether a key may exist.
    const { kind, outcome, retryable } = error;
    const taken =
      kind === "api" && error.status === 409 && outcome === "not-applied";
    return context.json(
      { error: kind, outcome },
      taken ? 409 : retryable ? 503 : 502,
    );
  });
  return app;
}

/** A damaged answer may still hold the whole secret. */
function rescued(error: unknown): Secret {
  if (isGcoreError(error) && error.kind === "unexpected-response")
    if (error.secret) return error.secret;
  throw error;
}
