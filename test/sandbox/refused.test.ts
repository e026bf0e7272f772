import { expect, it } from "vitest";
import { createSandbox } from "../../src/sandbox/index.ts";
import { post } from "./post.ts";

it.each<[object, string]>([
  [
    { fault: [] },
    'Unknown option "fault" of createSandbox: give some of apiKey',
  ],
  [
    { faults: [{ kind: "dorp" }] },
    'Unknown fault "dorp": give one of refuse, drop',
  ],
  [{ keys: { name: "key-1" } }, "The option keys of createSandbox is not"],
  [{ projectIds: ["7"] }, "projectIds of createSandbox is not a list of whole"],
  [{ apiKey: "" }, "The option apiKey of createSandbox is not text"],
  [{ clock: 0 }, "The option clock of createSandbox is not a function"],
  [{ faults: ["drop"] }, "Unknown fault undefined"],
  [{ faults: [{ kind: "toString" }] }, 'Unknown fault "toString"'],
  [{ faults: [{ kind: "drop" }] }, 'when of the fault "drop" is undefined'],
  [{ faults: [{ kind: "drop", when: "later" }] }, 'give "before" or "after"'],
  [
    { faults: [{ kind: "empty", at: 1 }] },
    'Unknown member "at" of the fault "empty": it has none',
  ],
  [
    { faults: [{ kind: "status", status: 600 }] },
    "a whole number from 200 to 599",
  ],
  [{ keys: [{ name: "A" }] }, 'The preset key "A": {"name":["minLength'],
  [
    { keys: [{ name: "key-1", secrets: 1 }] },
    'unknown member "secrets", give projectId',
  ],
  [{ keys: [{ name: "key-1" }, { name: "key-1" }] }, "already exists"],
  [{ keys: [{ name: "key-1", deployment_names: "a" }] }, '"/deployment_names"'],
])("%j is refused: %s", (options, message) => {
  expect(() => createSandbox(options)).toThrow(message);
});

it("refuses a fault that a function makes up", async () => {
  const faults = (): never => ({ kind: "dorp" }) as never;
  await expect(post(createSandbox({ faults }))).rejects.toThrow(
    "Unknown fault",
  );
});
