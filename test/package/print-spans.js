import { trace } from "@opentelemetry/api";
import {
  BasicTracerProvider,
  SimpleSpanProcessor,
} from "@opentelemetry/sdk-trace-base";

// What a program's own set-up of OpenTelemetry does; spans are printed, one a line.
const exporter = {
  export(spans, done) {
    for (const { name, attributes } of spans)
      console.log(JSON.stringify({ name, attributes }));
    done({ code: 0 });
  },
  shutdown: async () => undefined,
};
trace.setGlobalTracerProvider(
  new BasicTracerProvider({
    spanProcessors: [new SimpleSpanProcessor(exporter)],
  }),
);
