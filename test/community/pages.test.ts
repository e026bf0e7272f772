import { load } from "js-yaml";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { posix } from "node:path";
import { expect, test } from "vitest";

const ROOT = new URL("../../", import.meta.url);
const read = (path: string) => readFileSync(new URL(path, ROOT), "utf8");

const FORMS = readdirSync(new URL(".github/ISSUE_TEMPLATE/", ROOT));
const PAGES = [
  "README.md",
  "CHANGELOG.md",
  "scripts/contract/README.md",
  "scripts/update/README.md",
  ".github/actions/contract-diff/README.md",
  ...[".github/", ".github/docs/"].flatMap((folder) =>
    readdirSync(new URL(folder, ROOT))
      .filter((name) => name.endsWith(".md"))
      .map((name) => `${folder}${name}`),
  ),
];

test.each(PAGES)(
  "every link of %s leads to a file, and to a heading that is there",
  (page) => {
    for (const [, link = ""] of read(page).matchAll(
      /\]\(((?!https:)[^)\s]+)\)/g,
    )) {
      const [path = "", heading] = link.split("#");
      const target = path === "" ? page : posix.join(posix.dirname(page), path);
      expect(existsSync(new URL(target, ROOT)), `${link} in ${page}`).toBe(
        true,
      );
      if (heading !== undefined)
        expect(headings(read(target)), link).toContain(heading);
    }
  },
);

/** As GitHub names them. */
function headings(page: string): string[] {
  return [...page.matchAll(/^#+ (.*)$/gm)].map(([, title = ""]) =>
    title
      .toLowerCase()
      .replaceAll(/[^\w\- ]/g, "")
      .replaceAll(" ", "-"),
  );
}

test("no page and no form invents an address: package.json alone has it", () => {
  const { repository } = JSON.parse(read("package.json")) as {
    repository?: unknown;
  };
  const address =
    typeof repository === "object"
      ? JSON.stringify(repository)
      : String(repository);
  const texts = [
    ...PAGES,
    ...FORMS.map((name) => `.github/ISSUE_TEMPLATE/${name}`),
  ];
  for (const text of texts)
    for (const [url, owner] of read(text).matchAll(
      /https:\/\/github\.com\/([\w.-]+\/[\w.-]+)/g,
    ))
      expect(address, `${url} in ${text}`).toContain(owner);
});

test("the versions that the pages name are those that are tested", () => {
  const { engines } = JSON.parse(read("package.json")) as {
    engines: { node: string };
  };
  const versions = read(".github/VERSIONS.md");
  expect(engines.node).toBe(">=20.19");
  expect(versions).toMatch(/\| Node +\| 20\.19 /);
  const { jobs } = load(read(".github/workflows/test.yml")) as {
    jobs: { test: { strategy: { matrix: { node: number[] } } } };
  };
  const nodes = jobs.test.strategy.matrix.node;
  expect(versions).toContain(
    `Node ${nodes.slice(0, -1).join(", ")} and ${nodes.at(-1)}`,
  );
  const brought = Object.keys(
    (JSON.parse(read("test/matrix/runtimes.json")) as { dependencies: object })
      .dependencies,
  );
  const compilers = brought.flatMap(
    (name) => /^typescript-([\d.]+?)(?:\.0)?$/.exec(name)?.[1] ?? [],
  );
  expect(versions).toContain(
    `TypeScript ${compilers.slice(0, -1).join(", ")} and ${compilers.at(-1)}`,
  );
});

test("a guide is one page to read, and of the site", () => {
  const { typedocOptions } = JSON.parse(read("package.json")) as {
    typedocOptions: { projectDocuments: string[] };
  };
  const guides = PAGES.filter((page) => page.startsWith(".github/docs/"));
  expect(guides.length).toBeGreaterThanOrEqual(5);
  for (const guide of guides) {
    expect(read(guide).split("\n").length, guide).toBeLessThanOrEqual(100);
    expect(typedocOptions.projectDocuments).toContain(guide);
  }
});
