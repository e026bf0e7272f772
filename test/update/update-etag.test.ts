import { expect, test } from "vitest";
import { keysDocument } from "./support/documents.ts";
import { emptyTree, snapshot } from "./support/tree.ts";
import { update } from "./support/update.ts";

const SOURCE = "https://spec.keys.test/cloud_api.yaml";

/** A server that has one version, and what it was asked. */
function server() {
  const tags: (string | null)[] = [];
  const fetch: typeof globalThis.fetch = async (_, init) => {
    const tag = new Headers(init?.headers).get("if-none-match");
    tags.push(tag);
    return tag === '"1"'
      ? new Response(null, { status: 304 })
      : Response.json(keysDocument(), { headers: { etag: '"1"' } });
  };
  return { tags, io: { fetch } };
}

test("an unchanged source costs one request, and nothing else", async () => {
  const root = await emptyTree();
  const { tags, io } = server();
  const request = { source: SOURCE };
  await update(root, {}, { ...request, add: ["Keys.create"] }, io);
  const before = await snapshot(root);
  expect(before.get("openapi/upstream.json")).toContain(SOURCE);

  const steps: string[] = [];
  const onStep = (step: string) => steps.push(step);
  const outcome = await update(root, {}, request, { ...io, onStep });
  expect(outcome).toMatchObject({
    contract: { verdict: "unchanged" },
    version: { from: "1.0", to: "1.0" },
    effect: "nothing-to-write",
  });
  expect(tags).toEqual([null, '"1"']);
  expect(steps).not.toContain("linting the slice and generating code");
  expect(await snapshot(root)).toEqual(before);
});

test.each([
  ["the operations change", { add: ["Keys.list"] }],
  ["the source is another", { source: `${SOURCE}?v=2` }],
])("the entity tag is not used when %s", async (_, request) => {
  const root = await emptyTree();
  const { tags, io } = server();
  const first = { source: SOURCE, add: ["Keys.create"] };
  await update(root, {}, first, io);
  await update(root, {}, { source: SOURCE, ...request }, io);
  expect(tags).toEqual([null, null]);
});

test("the same bytes at another address are recorded under that", async () => {
  const root = await emptyTree();
  const { io } = server();
  const first = { source: `${SOURCE}?v=1`, add: ["Keys.create"] };
  await update(root, {}, first, io);
  await update(root, {}, { source: SOURCE }, io);
  const { source } = JSON.parse(
    (await snapshot(root)).get("openapi/upstream.json") ?? "",
  ) as { source: string };
  expect(source).toBe(SOURCE);
});

test("a path is recorded without its folders, an origin as given", async () => {
  const root = await emptyTree();
  const request = { source: "/home/me/spec.json", add: ["Keys.create"] };
  await update(root, keysDocument(), request);
  const text = async () => (await snapshot(root)).get("openapi/upstream.json");
  expect(await text()).toContain('"source": "spec.json"');
  await update(root, keysDocument(), { origin: SOURCE });
  expect(await text()).toContain(`"source": "${SOURCE}"`);
  await update(root, keysDocument(), { source: "/other/name.json" });
  expect(await text()).toContain(`"source": "${SOURCE}"`);
});
