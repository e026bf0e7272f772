import type { Refuse } from "./read-options.ts";

const LOOPBACK = /^(?:\[::1\]|(?:.+\.)?localhost|127(?:\.\d+){3})$/;

/** The URL that paths are appended to. */
export function readBaseUrl(given: unknown, refuse: Refuse): string {
  if (typeof given !== "string" || !URL.canParse(given))
    return refuse("must be an absolute URL");
  const url = new URL(given);
  if (url.username || url.password || url.search || url.hash)
    refuse("must have no credentials, query or fragment");
  if (!/^https?:$/.test(url.protocol))
    refuse(`must use https, not "${url.protocol}"`);
  if (url.protocol === "http:" && !LOOPBACK.test(url.hostname))
    refuse(
      "must use https: http, to other than a loopback host, would send the API key in the clear",
    );
  return (url.origin + url.pathname).replace(/\/+$/, "");
}
