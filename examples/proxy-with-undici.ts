import { createGcoreClient } from "gcore-inference";
import { fetch, ProxyAgent } from "undici";

/** Calls go through a proxy; what it refuses is told as `not-applied`. */
const dispatcher = new ProxyAgent(process.env["HTTPS_PROXY"] ?? "");
const gcore = createGcoreClient({
  fetch: (url, init) => fetch(url, { ...init, dispatcher }),
});

const key = await gcore.cloud.inference.apiKeys.create({ name: "proxied" });
console.log(key.name);
await dispatcher.close();
