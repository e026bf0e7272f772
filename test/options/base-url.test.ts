import { expect, test } from "vitest";
import type { InvalidOptionsError } from "../../src/index.ts";
import { readBaseUrl } from "../../src/options/base-url.ts";
import { refusing } from "../../src/options/read-options.ts";
import { thrownBy } from "../support/rejection.ts";

const read = (given: unknown) => readBaseUrl(given, refusing("baseUrl"));
const problem = (given: unknown) =>
  thrownBy<InvalidOptionsError>(() => read(given)).message;

test.each([
  ["https anywhere", "https://api.example", "https://api.example"],
  ["a final slash", "https://api.example/", "https://api.example"],
  ["several", "https://api.example/gcore//", "https://api.example/gcore"],
  ["a path prefix", "https://api.example/g/v1", "https://api.example/g/v1"],
  ["a port", "https://api.example:8443", "https://api.example:8443"],
  ["localhost", "http://localhost:80", "http://localhost"],
  ["a localhost subdomain", "http://api.localhost:1", "http://api.localhost:1"],
  ["IPv4 loopback", "http://127.0.0.1:8080", "http://127.0.0.1:8080"],
  ["another address of it", "http://127.9.8.7", "http://127.9.8.7"],
  ["a short form of it", "http://127.1", "http://127.0.0.1"],
  ["IPv6 loopback", "http://[::1]:3000", "http://[::1]:3000"],
  ["IPv6 loopback in full", "http://[0:0:0:0:0:0:0:1]", "http://[::1]"],
])("takes %s", (_, given, url) => {
  expect(read(given)).toBe(url);
});

test.each([
  ["http to a remote host", "http://api.example", /must use https: http/],
  [
    "a host that starts like loopback",
    "http://127.0.0.1.evil.example",
    /https/,
  ],
  [
    "a host that starts with localhost",
    "http://localhost.evil.example",
    /https/,
  ],
  ["a host that ends like localhost", "http://notlocalhost", /https/],
  ["all interfaces", "http://0.0.0.0", /https/],
  ["a private network", "http://10.0.0.1", /https/],
  ["a user", "https://user@api.example", /credentials/],
  ["a password", "https://:pass@api.example", /credentials/],
  ["a query", "https://api.example/?a=1", /query/],
  ["a fragment", "https://api.example/#a", /fragment/],
  ["ftp", "ftp://api.example", /must use https, not "ftp:"/],
  ["file", "file:///etc", /must use https/],
  ["javascript", "javascript:void 0", /must use https/],
  ["a path alone", "/gcore", /absolute URL/],
  ["a host alone", "api.example", /absolute URL/],
  ["nothing", "", /absolute URL/],
  ["a URL object", new URL("https://api.example"), /absolute URL/],
  ["null", null, /absolute URL/],
])("refuses %s", (_, given, message) => {
  expect(problem(given)).toMatch(message);
});

test("doesn't quote what it refuses", () => {
  expect(problem("https://user:hunter2@api.example")).not.toMatch(
    /user|hunter2|api\.example/,
  );
});
