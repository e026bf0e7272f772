import { afterEach, expect, test, vi } from "vitest";
import { platform, traitsOf } from "../src/platform.ts";

afterEach(() => {
  vi.unstubAllGlobals();
  vi.unstubAllEnvs();
});

test.each([
  ["value", "value"],
  ["  value\r\n", "value"],
  ["", undefined],
  [" \n", undefined],
])("an environment variable of %j is read as %j", (value, want) => {
  vi.stubEnv("GCORE_API_KEY", value);
  expect(platform.env("GCORE_API_KEY")).toBe(want);
});

test.each([
  ["there is no process", undefined],
  ["there is no environment", {}],
  [
    "reading it is refused",
    {
      get env(): never {
        throw new Error("NotCapable: Requires env access");
      },
    },
  ],
])("no variable is set where %s", (_, process) => {
  vi.stubGlobal("process", process);
  const read = platform.env("GCORE_API_KEY");
  vi.unstubAllGlobals();
  expect(read).toBeUndefined();
});

test("a scheduled callback that is forgotten doesn't run", async () => {
  const ran: string[] = [];
  const forget = platform.schedule(() => ran.push("forgotten"), 0);
  forget();
  await new Promise<void>((resolve) => {
    platform.schedule(() => resolve(void ran.push("kept")), 0);
  });
  expect(ran).toEqual(["kept"]);
});

test("fetch is looked up when it is called", async () => {
  const init = {
    method: "POST",
    headers: {},
    redirect: "manual",
    signal: new AbortController().signal,
  } as const;
  const answer = new Response();
  const fetch = vi.fn(async () => answer);
  vi.stubGlobal("fetch", fetch);
  expect(await platform.fetch("https://api.example", init)).toBe(answer);
  expect(fetch).toHaveBeenCalledWith("https://api.example", init);
});

const once = { browser: false, resends: false, closes: false };
const closing = { browser: false, resends: true, closes: true };
const unknown = { browser: false, resends: true, closes: false };
test.each<[string | undefined, object, { versions?: { node: string } }?]>([
  ["Node.js/26", once],
  [undefined, once, { versions: { node: "20.20.2" } }],
  ["Cloudflare-Workers", once],
  ["Bun/1.4.5", once],
  ["Bun/1.10.0", once],
  ["Bun/2.0.0", once],
  ["Bun/1.3.11", closing, { versions: { node: "24.3.0" } }],
  ["Bun/0.8.1", closing],
  ["Deno/2.9.6", closing, { versions: { node: "26.3.0" } }],
  ["Mozilla/5.0 … Chrome/156", { ...unknown, browser: true }],
  ["ReactNative", unknown],
  [undefined, unknown],
])("of %s: %o", (userAgent, traits, process = {}) => {
  expect(
    traitsOf({
      process,
      navigator: userAgent === undefined ? undefined : { userAgent },
    }),
  ).toEqual(traits);
});

test("this platform is Node's, which knows the option cache", () => {
  expect(platform).toMatchObject(once);
  expect(platform.knowsCache()).toBe(true);
  expect(platform.refuses("http://", {} as never)).toBe(true);
});
