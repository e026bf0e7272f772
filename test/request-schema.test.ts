import { sValidator } from "@hono/standard-validator";
import { FormApi } from "@tanstack/form-core";
import { initTRPC } from "@trpc/server";
import { Hono } from "hono";
import { expect, test } from "vitest";
import {
  inferenceApiKeyCreateSchema,
  inferenceApiKeyUpdateSchema,
} from "../src/index.ts";
import { name, sendable } from "./support/spec.ts";

const create = inferenceApiKeyCreateSchema["~standard"].validate;
const issue = (path: readonly string[], message: string) => ({ path, message });

const { minLength = 1 } = name;
const TOO_SHORT = {
  name: "m".repeat(minLength - 1),
  message: `expected at least ${minLength} code points`,
};
const ONE_OF = `expected one of ${sendable.join(", ")}`;

test("gives a copy, without what is undefined", () => {
  const given = { name: "my-api-key", description: undefined };
  const result = create(given);
  expect(result).toStrictEqual({ value: { name: "my-api-key" } });
  expect("value" in result && result.value).not.toBe(given);
});

const REFUSED: readonly [title: string, given: unknown, issues: object[]][] = [
  ["no object", "my-api-key", [issue([], "expected object")]],
  ["a list", [], [issue([], "expected object")]],
  ["no name", {}, [issue(["name"], "expected a value")]],
  [
    "everything that is wrong at once",
    { name: TOO_SHORT.name.toUpperCase(), description: 7 },
    [
      issue(["description"], "expected string"),
      issue(["name"], TOO_SHORT.message),
      issue(["name"], expect.stringMatching(/^expected text matching /)),
    ],
  ],
  [
    "a project, which somebody else would choose",
    { name: "my-api-key", project_id: 2 },
    [issue(["project_id"], ONE_OF)],
  ],
  [
    "a prototype",
    JSON.parse('{ "name": "my-api-key", "__proto__": { "a.b": 1 } }'),
    [issue(["__proto__"], ONE_OF)],
  ],
  [
    "a misspelt name with a dot in one piece",
    { name: "my-api-key", "expires.at": "" },
    [issue(["expires.at"], ONE_OF)],
  ],
];

test.each(REFUSED)("refuses %s", (_, given, issues) => {
  const result = create(given);
  expect(result.issues).toHaveLength(issues.length);
  expect(result.issues).toEqual(expect.arrayContaining(issues));
});

test("never throws, even where reading does", () => {
  const given = {
    get name() {
      throw new Error();
    },
  };
  expect(create(given)).toEqual({
    issues: [issue([], "expected an object that can be read")],
  });
});

test("never repeats a value", () => {
  const secret = "0000$canary-that-sings";
  const given = { name: secret, description: [secret], expires_at: 1 };
  expect(JSON.stringify(create(given))).not.toContain(secret);
});

test("has the rules of update too, null included", () => {
  const { validate } = inferenceApiKeyUpdateSchema["~standard"];
  expect(validate({ description: null })).toEqual({
    value: { description: null },
  });
  expect(validate({ name: "my-api-key" }).issues).toHaveLength(1);
});

test("is what Hono's validator takes, which says what is wrong", async () => {
  const app = new Hono().post(
    "/keys",
    sValidator("json", inferenceApiKeyCreateSchema),
    (context) => context.text(context.req.valid("json").name),
  );
  const post = (body: object) =>
    app.request("/keys", {
      method: "POST",
      headers: { "Content-Type": "application/json" },
      body: JSON.stringify(body),
    });
  expect(await (await post({ name: "my-api-key" })).text()).toBe("my-api-key");
  const refused = await post({ name: TOO_SHORT.name });
  expect(refused.status).toBe(400);
  expect(await refused.json()).toMatchObject({
    success: false,
    error: [{ path: ["name"], message: TOO_SHORT.message }],
  });
});

test("is what a procedure of tRPC takes, with its types", async () => {
  const { router, procedure } = initTRPC.create();
  const keys = router({
    create: procedure
      .input(inferenceApiKeyCreateSchema)
      .mutation(({ input }) => input.name.length),
  }).createCaller({});
  expect(await keys.create({ name: "my-api-key" })).toBe(10);
  await expect(keys.create({ name: TOO_SHORT.name })).rejects.toMatchObject({
    code: "BAD_REQUEST",
    cause: {
      issues: [{ path: ["name"], message: TOO_SHORT.message }],
    },
  });
});

test("is what a form of TanStack takes, which tells each field", () => {
  const form = new FormApi({
    defaultValues: { name: "my-api-key" },
    validators: { onChange: inferenceApiKeyCreateSchema },
  });
  form.mount();
  form.setFieldValue("name", TOO_SHORT.name);
  expect(form.getFieldMeta("name")?.errors).toMatchObject([
    { message: TOO_SHORT.message },
  ]);
  form.setFieldValue("name", "my-api-key");
  expect(form.state.isValid).toBe(true);
});
