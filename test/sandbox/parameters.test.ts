import { expect, it } from "vitest";
import { createSandbox } from "../../src/sandbox/index.ts";
import { ask } from "./ask.ts";

it.each<[string, string, string]>([
  ["GET", "?limit=0", "limit"],
  ["GET", "?limit=1001", "limit"],
  ["GET", "?limit=abc", "limit"],
  ["GET", "?limit=1.5", "limit"],
  ["GET", "?limit=", "limit"],
  ["GET", "?offset=-1", "offset"],
  ["GET", "/team.ci", "api_key_name"],
  ["PATCH", "/team.ci", "api_key_name"],
  ["DELETE", "/team.ci", "api_key_name"],
  ["GET", "/-ci", "api_key_name"],
  ["DELETE", "/CI", "api_key_name"],
])(
  "answers 400 to %s of %s, and names the field",
  async (method, below, name) => {
    const sandbox = createSandbox({ keys: [{ name: "team.ci" }] });
    const body = method === "PATCH" ? {} : undefined;
    const told = await ask(sandbox, method, below, body);
    expect(told).toMatchObject({
      status: 400,
      body: { exception_class: "ValidationError" },
    });
    expect(Object.keys(told.body.invalid_fields)).toEqual([name]);
    expect(sandbox.keys).toHaveLength(1);
  },
);

it.each(["?limit=1", "?limit=1000", "?offset=0", "?limit=1&offset=9"])(
  "takes %s",
  async (query) => {
    expect((await ask(createSandbox(), "GET", query)).status).toBe(200);
  },
);
