import type { Refuse } from "./read-options.ts";

const LOOPBACK = /^(?:\[::1\]|(?:.+\.)?localhost|127(?:\.\d+){3})$/;

/** The URL that paths are appended to. Plain `http:` would send the API key in the clear. */
export function readBaseUrl(given: unknown, refuse: Refuse): string {
  if (typeof given !== "string" || !URL.canParse(given))
    return refuse(
      'must be an absolute URL such as "https://gateway.example/gcore"',
    );
  const url = new URL(given);
  const { protocol, origin, pathname } = url;
  if (url.username || url.password)
    refuse("must not hold credentials: the API key is sent in a header");
  if (url.search || url.hash) refuse("must have neither query nor fragment");
  if (protocol === "http:" && !LOOPBACK.test(url.hostname))
    refuse(
      "must use https: http would send the API key in the clear, and is allowed to a loopback host only",
    );
  if (!/^https?:$/.test(protocol)) refuse(`must use https, not "${protocol}"`);
  return (origin + pathname).replace(/\/+$/, "");
}
