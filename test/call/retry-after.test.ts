import fc from "fast-check";
import { expect, test } from "vitest";
import { parseRetryAfter } from "../../src/call/retry-after.ts";

const NOW = Date.UTC(1994, 10, 6, 8, 49, 7);

test.each([
  ["0", 0],
  ["1", 1],
  ["90", 90],
  [" 120 ", 120],
  ["007", 7],
  [5 as unknown as string, 5],
  ["1000000000", 1_000_000_000],
  ["9".repeat(400), Number.MAX_SAFE_INTEGER],
])("reads %s as seconds", (field, seconds) => {
  expect(parseRetryAfter(field, () => NOW)).toBe(seconds);
});

test.each([
  ["IMF-fixdate", "Sun, 06 Nov 1994 08:49:37 GMT"],
  ["RFC 850", "Sunday, 06-Nov-94 08:49:37 GMT"],
  ["asctime", "Sun Nov  6 08:49:37 1994"],
])("reads an HTTP date in the form of %s", (_, field) => {
  expect(parseRetryAfter(field, () => NOW)).toBe(30);
});

test("rounds what is left until a date up to whole seconds", () => {
  const field = "Sun, 06 Nov 1994 08:49:37 GMT";
  expect(parseRetryAfter(field, () => NOW + 29_001)).toBe(1);
});

test("reads a date that is past as no wait", () => {
  expect(
    parseRetryAfter("Sun, 06 Nov 1994 08:49:37 GMT", () => NOW + 86_400e3),
  ).toBe(0);
});

test.each([
  null,
  "",
  " ",
  "soon",
  "-1",
  "+1",
  "1.5",
  "1e3",
  "0x10",
  "Infinity",
  "NaN",
  "5, 10",
  "5 s",
  "١",
  "1994-11-06T08:49:37Z",
  "Sun, 99 Foo 1994 08:49:37 GMT",
  "06 Nov 1994 08:49:37 GMT",
  "Sun, 06 Nov 1994 08:49:37 +0200",
  "Sun, 06 Nov 1994",
])("reads %j as nothing", (field) => {
  expect(parseRetryAfter(field, () => NOW)).toBeUndefined();
});

test("gives whole seconds, 0 or more, or nothing, whatever the field", () => {
  const nearlyDate = fc
    .tuple(
      fc.constantFrom("Sun", "Sunday", "Mon", "sun", ""),
      fc.string(),
      fc.constantFrom("08:49:37", "99:99:99", ""),
      fc.constantFrom(" GMT", " PST", " +9999", ""),
    )
    .map((parts) => parts.join(" "));
  fc.assert(
    fc.property(fc.oneof(fc.string(), nearlyDate), (field) => {
      const seconds = parseRetryAfter(field, () => NOW);
      if (seconds === undefined) return;
      expect(seconds).toSatisfy(Number.isSafeInteger);
      expect(seconds).toBeGreaterThanOrEqual(0);
    }),
  );
});

test("reads back every date to the second, in every form", () => {
  const date = fc.date({
    min: new Date(NOW),
    max: new Date(Date.UTC(2049, 11, 31)),
    noInvalidDate: true,
  });
  fc.assert(
    fc.property(date, (when) => {
      const fixdate = when.toUTCString();
      const [, day = "", month = "", year = "", time = ""] = fixdate.split(" ");
      const weekday = when.toLocaleDateString("en", {
        weekday: "long",
        timeZone: "UTC",
      });
      const seconds = Math.floor(when.getTime() / 1000) - NOW / 1000;
      for (const form of [
        fixdate,
        `${weekday}, ${day}-${month}-${year.slice(2)} ${time} GMT`,
        `${weekday.slice(0, 3)} ${month} ${day.replace(/^0/, " ")} ${time} ${year}`,
      ])
        expect(
          parseRetryAfter(form, () => NOW),
          form,
        ).toBe(seconds);
    }),
  );
});
