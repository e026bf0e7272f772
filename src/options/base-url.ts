/** What is wrong with a base URL, in words that never quote it; or the URL without a final slash. */
export type BaseUrlReading =
  { readonly url: string } | { readonly problem: string };

/** Reads the URL that paths are appended to. Plain `http:` would send the API key in the clear. */
export function readBaseUrl(value: unknown): BaseUrlReading {
  if (typeof value !== "string" || !URL.canParse(value))
    return {
      problem:
        'must be an absolute URL such as "https://gateway.example/gcore"',
    };
  const url = new URL(value);
  if (url.username !== "" || url.password !== "")
    return {
      problem: "must not hold credentials: the API key is sent in a header",
    };
  if (url.search !== "" || url.hash !== "")
    return { problem: "must have neither query nor fragment" };
  if (url.protocol !== "https:" && url.protocol !== "http:")
    return { problem: `must use https, not "${url.protocol}"` };
  if (url.protocol === "http:" && !isLoopback(url.hostname))
    return {
      problem:
        "must use https: http would send the API key in the clear, and is allowed to a loopback host only",
    };
  return { url: (url.origin + url.pathname).replace(/\/+$/, "") };
}

function isLoopback(hostname: string): boolean {
  return (
    hostname === "[::1]" ||
    hostname === "localhost" ||
    hostname.endsWith(".localhost") ||
    /^127(?:\.\d+){3}$/.test(hostname)
  );
}
