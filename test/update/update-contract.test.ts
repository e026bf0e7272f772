import { expect, test } from "vitest";
import { keysDocument } from "./support/documents.ts";
import { snapshot } from "./support/tree.ts";
import { update, vendoredTree } from "./support/update.ts";

type Loose = Record<string, any>;

function edited(edit: (schemas: Loose, document: Loose) => void): object {
  const document: Loose = keysDocument();
  edit(document["components"].schemas, document);
  return document;
}

const NARROWED = edited(({ KeyToCreate }) => {
  KeyToCreate.properties.name.maxLength = 10;
});

test("a breaking change is withheld, with a witness", async () => {
  const root = await vendoredTree();
  const before = await snapshot(root);
  const outcome = await update(root, NARROWED);
  expect(outcome).toMatchObject({
    contract: {
      verdict: "breaking",
      report: {
        findings: [
          {
            id: "request-length-narrowed",
            location: { revised: { line: expect.any(Number) as number } },
            witness: { request: { method: "POST" } },
          },
        ],
      },
    },
    proposal: { level: "major", to: "2.0.0" },
    effect: "withheld",
  });
  expect(outcome.files).toContain("openapi/cloud_api.yaml");
  expect(await snapshot(root)).toEqual(before);
});

test("a breaking change is written when it is accepted", async () => {
  const root = await vendoredTree();
  const outcome = await update(root, NARROWED, { acceptBreaking: true });
  expect(outcome).toMatchObject({
    contract: { verdict: "breaking" },
    effect: "written",
  });
  const again = await update(root, NARROWED);
  expect(again.contract.verdict).toBe("unchanged");
});

test("a compatible change is written without being asked for", async () => {
  const root = await vendoredTree();
  const document = edited(({ KeyToCreate }) => {
    KeyToCreate.properties.name.maxLength = 30;
  });
  expect(await update(root, document)).toMatchObject({
    contract: { verdict: "compatible" },
    proposal: { level: "minor", to: "1.3.0" },
    effect: "written",
  });
});

test("an undecided change has to be accepted too", async () => {
  const root = await vendoredTree();
  const document = edited(({ KeyToCreate }) => {
    KeyToCreate.properties = { name: KeyToCreate.properties.name };
    KeyToCreate.properties.note = { type: "string" };
  });
  await update(root, document, { acceptBreaking: true });
  expect(await update(root, keysDocument())).toMatchObject({
    contract: { verdict: "undecided" },
    effect: "withheld",
  });
});

test("a component that was renamed changes no contract", async () => {
  const root = await vendoredTree();
  const text = JSON.stringify(keysDocument());
  const document = JSON.parse(
    text.replaceAll("KeyToCreate", "NewKey"),
  ) as object;
  expect(await update(root, document)).toMatchObject({
    contract: { verdict: "unchanged" },
    effect: "written",
  });
});

test("what changes in an operation that isn't vendored is no change", async () => {
  const root = await vendoredTree();
  const document = edited(({ Key }) => (Key.properties.name.type = "integer"));
  expect(await update(root, document, { add: ["Keys.list"] })).toMatchObject({
    contract: { verdict: "unchanged" },
    effect: "written",
  });
});
