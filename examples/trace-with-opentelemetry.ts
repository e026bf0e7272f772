import { SpanKind, SpanStatusCode, trace } from "@opentelemetry/api";
import { createGcoreClient } from "gcore-inference";

/** A client span for every attempt, named and described as the HTTP conventions have it. */
const tracer = trace.getTracer("keys");
const gcore = createGcoreClient({
  onAttempt: ({ method, path, attempt, duration, status, errorName }) => {
    const span = tracer.startSpan(`${method} ${path}`, {
      kind: SpanKind.CLIENT,
      startTime: Date.now() - duration,
      attributes: {
        "http.request.method": method,
        "url.template": path,
        "http.request.resend_count": attempt - 1,
        ...(status !== undefined && { "http.response.status_code": status }),
        ...(errorName !== undefined && { "error.type": errorName }),
      },
    });
    if (status === undefined || status >= 400)
      span.setStatus({ code: SpanStatusCode.ERROR });
    span.end();
  },
});

await gcore.cloud.inference.apiKeys.create({ name: "traced" });
