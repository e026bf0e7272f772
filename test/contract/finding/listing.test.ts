import { expect, it } from "vitest";
import { CATALOGUE } from "../../../scripts/contract/finding/catalogue.ts";
import { catalogueListing } from "../../../scripts/contract/finding/listing.ts";

it("the page of ids says what the catalogue says", async () => {
  await expect(catalogueListing()).toMatchFileSnapshot(
    "../../../scripts/contract/CATALOGUE.md",
  );
});

it("ids are kebab-case and begin with what they are about", () => {
  for (const id of CATALOGUE.keys()) {
    expect(id).toMatch(/^(operation|request|response)(-[a-z]+)+$/);
  }
});
