// Runs wherever a bundle does, so it imports nothing but the package under test.
import { createGcoreClient, isGcoreError } from "gcore-inference";

/** Creates a key, loses one and replaces it; gives what came of it, and all that printing it shows. */
export async function journey({ apiKey, baseUrl }) {
  const gcore = createGcoreClient({ apiKey, baseUrl, projectId: 1 });
  const { apiKeys } = gcore.cloud.inference;
  const created = await apiKeys.create({ name: "created" });
  const lost = await apiKeys.create({ name: "lost" }).catch((error) => error);
  const replaced = await apiKeys.replace({ name: "lost" });
  const values = [gcore, created, lost, replaced];
  return {
    outcome: isGcoreError(lost) ? lost.outcome : "no error",
    secrets: [created, replaced].map(({ secret }) => secret.reveal()),
    printed: values
      .flatMap((value) => [
        String(value),
        JSON.stringify(value),
        JSON.stringify({ ...value }),
        value.stack,
      ])
      .join("\n"),
  };
}
