import { readFile } from "node:fs/promises";
import { expect, test } from "vitest";
import { absoluteLinks, relativeLinks } from "../../scripts/release/links.ts";
import { hostOf } from "../../scripts/release/problems.ts";

const host = hostOf("git+https://github.com/owner/name.git")!;
const BASE = "https://github.com/owner/name/tree/v1.2.3/";

test.each([
  ["[a](docs/a.md)", `[a](${BASE}docs/a.md)`],
  ["[a](.github/A.md#b), [c](c)", `[a](${BASE}.github/A.md#b), [c](${BASE}c)`],
  ["[over two\nlines](a.ts)", `[over two\nlines](${BASE}a.ts)`],
  ["[here](#unknown)", "[here](#unknown)"],
  ["[there](https://example.com/a)", "[there](https://example.com/a)"],
  ["a(b) [c] (d)", "a(b) [c] (d)"],
])("%j becomes %j, and comes back", (given, wanted) => {
  expect(absoluteLinks(given, host, "v1.2.3")).toBe(wanted);
  expect(relativeLinks(wanted, host, "v1.2.3")).toBe(given);
});

test.each(["README.md", "CHANGELOG.md"])(
  "no link of %s is relative when it is packed, and all come back",
  async (name) => {
    const file = new URL(`../../${name}`, import.meta.url);
    const text = await readFile(file, "utf8");
    const packed = absoluteLinks(text, host, "v1.2.3");
    expect(packed).not.toMatch(/\]\((?!#|https:)/);
    expect(relativeLinks(packed, host, "v1.2.3")).toBe(text);
  },
);
