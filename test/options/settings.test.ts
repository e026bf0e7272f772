import { describe, expect, test } from "vitest";
import type { InvalidOptionsError } from "../../src/index.ts";
import type { GcoreClientOptions } from "../../src/options/options.ts";
import { readSettings } from "../../src/options/settings.ts";
import { manualClock } from "../support/clock.ts";
import { API_KEY } from "../support/account.ts";
import { thrownBy } from "../support/rejection.ts";

const call = { method: "POST", path: "/keys", attempts: 0 };
const settings = (
  options: unknown,
  environment: Readonly<Record<string, string>> = {},
) => readSettings(options as GcoreClientOptions, manualClock({ environment }));

const refusal = (...given: Parameters<typeof settings>) =>
  thrownBy<InvalidOptionsError>(() => settings(...given));

describe("the API key", () => {
  test("comes from the option, then from GCORE_API_KEY", async () => {
    const environment = { GCORE_API_KEY: "apikey from-environment\n" };
    const given = settings({ apiKey: "given" }, environment);
    const found = settings({}, environment);
    expect(await given.apiKey(call)).toBe("given");
    expect(await found.apiKey(call)).toBe("from-environment");
  });

  test("is missing: the error names the option and the variable", () => {
    const error = refusal({});
    expect(error).toMatchObject({ option: "apiKey", attempts: 0 });
    expect(error.message).toMatch(/apiKey: .*GCORE_API_KEY/);
  });

  test.each([
    ["the option", { apiKey: `${API_KEY}\nx` }, {}, "apiKey"],
    ["the variable", {}, { GCORE_API_KEY: `${API_KEY}\nx` }, "GCORE_API_KEY"],
  ])("is malformed: the error names %s", (_, options, environment, name) => {
    const error = refusal(options, environment);
    expect(error.option).toBe(name);
    expect(error.message).toMatch(new RegExp(`^${name}: `));
    expect(error.message).not.toContain(API_KEY);
  });

  test("given empty is an error, not a reason to look into the environment", () => {
    expect(refusal({ apiKey: "" }, { GCORE_API_KEY: "other" }).message).toBe(
      "apiKey: is empty",
    );
  });
});

describe("the project", () => {
  test.each([1, 7, 2 ** 53 - 1])("can be %s", (projectId) => {
    expect(settings({ apiKey: "k", projectId }).projectId).toBe(projectId);
  });

  test("comes from the option, then from GCORE_CLOUD_PROJECT_ID, or is left open", () => {
    const environment = { GCORE_CLOUD_PROJECT_ID: "12" };
    const apiKey = "k";
    expect(settings({ apiKey, projectId: 3 }, environment).projectId).toBe(3);
    expect(settings({ apiKey }, environment).projectId).toBe(12);
    expect(settings({ apiKey }).projectId).toBeUndefined();
  });

  test.each([0, -1, 1.5, NaN, 1e21, 2 ** 53, "1", null, 1n])(
    "can't be %s",
    (projectId) => {
      const error = refusal({ apiKey: "k", projectId });
      expect(error.option).toBe("projectId");
      expect(error.message).toMatch(/^projectId: must be a safe positive/);
    },
  );

  test.each(["0", "-1", "1.5", "1e3", "0x10", "01", "abc", "9007199254740992"])(
    "can't be the variable's %s",
    (GCORE_CLOUD_PROJECT_ID) => {
      const error = refusal({ apiKey: "k" }, { GCORE_CLOUD_PROJECT_ID });
      expect(error.option).toBe("GCORE_CLOUD_PROJECT_ID");
      expect(error.message).toMatch(/^GCORE_CLOUD_PROJECT_ID: must be/);
    },
  );
});

describe("the base URL", () => {
  const apiKey = "k";
  const environment = { GCORE_BASE_URL: "https://environment.example/" };

  test("comes from the option, then from GCORE_BASE_URL, then from the spec", () => {
    const baseUrl = "https://option.example";
    expect(settings({ apiKey, baseUrl }, environment).baseUrl).toBe(baseUrl);
    expect(settings({ apiKey }, environment).baseUrl).toBe(
      "https://environment.example",
    );
    expect(settings({ apiKey }).baseUrl).toBe("https://api.gcore.com");
  });

  test.each([
    ["baseUrl", { apiKey, baseUrl: "http://api.example" }, environment],
    ["GCORE_BASE_URL", { apiKey }, { GCORE_BASE_URL: "http://api.example" }],
  ])("is refused by its name, %s", (name, options, given) => {
    const error = refusal(options, given);
    expect(error.option).toBe(name);
    expect(error.message).toMatch(new RegExp(`^${name}: must use https`));
  });
});

test.each([
  ["fetch", { fetch: "fetch" }],
  ["fetch", { fetch: null }],
  ["onContractDrift", { onContractDrift: {} }],
])("refuses a %s that is no function", (option, options) => {
  expect(refusal({ apiKey: "k", ...options })).toMatchObject({ option });
});

test.each([[null], [5], ["key"]])(
  "refuses options that are no object: %j",
  (options) => {
    expect(refusal(options)).toMatchObject({ option: "options" });
  },
);
