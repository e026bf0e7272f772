import { afterEach, expect, test, vi } from "vitest";
import { platform } from "../src/platform.ts";

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
  const request = new Request("https://api.example");
  const answer = new Response();
  const fetch = vi.fn(async () => answer);
  vi.stubGlobal("fetch", fetch);
  expect(await platform.fetch(request)).toBe(answer);
  expect(fetch).toHaveBeenCalledWith(request);
});
