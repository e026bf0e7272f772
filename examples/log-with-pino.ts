import { createGcoreClient } from "gcore-inference";
import { pino } from "pino";

/** A line for every attempt. It holds no header, body or key, so there is nothing to redact. */
const logger = pino({ base: { service: "keys" } });
const gcore = createGcoreClient({
  onAttempt: (attempt) => {
    const failed = attempt.status === undefined || attempt.status >= 400;
    logger[failed ? "warn" : "info"](attempt, "gcore attempt");
  },
});

const key = await gcore.cloud.inference.apiKeys.create({ name: "logged" });
logger.info({ key }, "key created"); // its secret is shown as [redacted]
