import { load } from "js-yaml";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";

const ROOT = new URL("../../", import.meta.url);
const read = (path: string) => readFileSync(new URL(path, ROOT), "utf8");

interface Form {
  readonly name: string;
  readonly description: string;
  readonly body: readonly {
    readonly type: string;
    readonly id?: string;
    readonly attributes: {
      readonly label?: string;
      readonly value?: string;
      readonly options?: readonly unknown[];
    };
  }[];
}

const FORMS = readdirSync(new URL(".github/ISSUE_TEMPLATE/", ROOT)).filter(
  (name) => name !== "config.yml",
);

test.each(FORMS)("%s is a form that GitHub takes", (name) => {
  const form = load(read(`.github/ISSUE_TEMPLATE/${name}`)) as Form;
  expect(form).toMatchObject({
    name: expect.any(String) as string,
    description: expect.any(String) as string,
  });
  const fields = form.body.filter(({ type }) => type !== "markdown");
  expect(fields).not.toEqual([]);
  expect(new Set(fields.map(({ id }) => id)).size).toBe(fields.length);
  for (const { type, id, attributes } of fields) {
    expect(["input", "textarea", "dropdown", "checkboxes"]).toContain(type);
    expect(id).toMatch(/^[\w-]+$/);
    expect(attributes.label).toEqual(expect.any(String));
    if (type === "dropdown") expect(attributes.options).not.toEqual([]);
  }
});

interface Updates {
  readonly updates: readonly {
    readonly "package-ecosystem": string;
    readonly directory: string;
    readonly groups: object;
  }[];
}

test("Dependabot looks after every manifest and the actions, in groups", () => {
  const { updates } = load(read(".github/dependabot.yml")) as Updates;
  expect(
    updates.map((each) => `${each["package-ecosystem"]} ${each.directory}`),
  ).toEqual(["npm /", "npm /bench/create/clients", "github-actions /"]);
  for (const { directory, groups } of updates) {
    expect(Object.keys(groups)).toHaveLength(1);
    expect(existsSync(new URL(`.${directory}/`, ROOT))).toBe(true);
  }
});
