import type { Response } from "./model.ts";

const LIKELY = ["202", "206", "302", "307", "418", "429", "500", "502", "102"];
const CLASSES = ["1", "2", "3", "4", "5"];

/** The status codes that must be told apart: those named, and one more of each class. */
export function statusUniverse(
  ...lists: readonly (readonly Response[])[]
): readonly string[] {
  const named = new Set(
    lists
      .flat()
      .flatMap(({ status }) => (/^\d+$/.test(status) ? [status] : [])),
  );
  const spares = CLASSES.flatMap((digit) => spareOf(digit, named) ?? []);
  return [...named, ...spares].sort();
}

function spareOf(digit: string, taken: ReadonlySet<string>) {
  const likely = LIKELY.find(
    (code) => code.startsWith(digit) && !taken.has(code),
  );
  if (likely !== undefined) return likely;
  const first = Number(digit) * 100;
  for (let code = first; code < first + 100; code += 1)
    if (!taken.has(String(code))) return String(code);
  return undefined;
}

const TAG = "status ";

/** What tells one status from another in a value: an object makes room for all numbers up to a numeric name. */
export function statusTag(code: string): string {
  return TAG + code;
}

export function codeOfTag(tag: string): string {
  return tag.slice(TAG.length);
}

/** Whether a response, known by its own status, a range of them or `default`, may be a success. */
export function mayBeSuccess({ status }: Response): boolean {
  return status.startsWith("2") || status === "default";
}

export function isError(status: string): boolean {
  return status.startsWith("4") || status.startsWith("5");
}

/** An exact code before a range before `default`, which beside an explicit success describes errors alone. */
export function statusSpecificity(
  responses: readonly Response[],
): (response: Response, code: string) => number {
  const hasSuccess = responses.some(({ status }) => status.startsWith("2"));
  return ({ status }, code) => {
    if (status === code) return 3;
    if (status === `${code[0]}XX`) return 2;
    return status === "default" && (isError(code) || !hasSuccess) ? 1 : 0;
  };
}
