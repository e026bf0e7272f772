const DELAY_SECONDS = /^\d+$/;
/** Every form means GMT: another zone's offset must not be read over. */
const HTTP_DATE =
  /^[A-Z][a-z]+,? (?:\d\d[ -][A-Z][a-z]{2}[ -]\d{2,4} \d\d:\d\d:\d\d GMT|[A-Z][a-z]{2} [ \d]?\d \d\d:\d\d:\d\d \d{4})$/;

/**
 * The seconds that a `Retry-After` field asks for (RFC 9110 section 10.2.3): a count of seconds or
 * any of the three forms of an HTTP date. A past date is 0; undefined where the value is neither.
 * `now` is asked where it matters, in milliseconds since the epoch.
 */
export function parseRetryAfter(
  value: string | null,
  now: () => number,
): number | undefined {
  const text = String(value ?? "").trim(); // mocks give numbers
  if (DELAY_SECONDS.test(text))
    return Math.min(Number(text), Number.MAX_SAFE_INTEGER);
  const date = parseHttpDate(text);
  return date === undefined
    ? undefined
    : Math.max(0, Math.ceil((date - now()) / 1000));
}

/** An HTTP date (RFC 9110 section 5.6.7) in milliseconds since the epoch. */
export function parseHttpDate(text: string): number | undefined {
  if (!HTTP_DATE.test(text)) return undefined;
  // The asctime form names no zone, and Date.parse would take it for local time.
  const date = Date.parse(text.endsWith("GMT") ? text : `${text} GMT`);
  return Number.isNaN(date) ? undefined : date;
}
