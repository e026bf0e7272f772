import { expect, it } from "vitest";
import { diffDocuments } from "../../scripts/contract/index.ts";
import { numberFrom } from "../../scripts/openapi/decimal.ts";
import { apiKeyDocument } from "./table/document.ts";
import { set } from "./table/edit.ts";

const ODDITIES: readonly (() => unknown)[] = [
  () => null,
  () => "x",
  () => [],
  () => ({ $ref: "#" }),
  () => numberFrom("9007199254740993"),
];

/** Every place of a document, as JSON pointers. */
function pointersOf(value: unknown, pointer = ""): readonly string[] {
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, child]) => {
    const below = `${pointer}/${key.replaceAll("~", "~0").replaceAll("/", "~1")}`;
    return [below, ...pointersOf(child, below)];
  });
}

it.each(pointersOf(apiKeyDocument()))(
  "something odd at %s throws nothing, and is no difference to itself",
  (pointer) => {
    for (const oddity of ODDITIES) {
      const plain = apiKeyDocument();
      const [odd, revised] = [apiKeyDocument(), apiKeyDocument()];
      set(pointer, oddity())(odd);
      set(pointer, oddity())(revised);
      diffDocuments({ base: plain, revised: odd, scope: "all" });
      diffDocuments({ base: odd, revised: plain, scope: "all" });
      const { findings } = diffDocuments({ base: odd, revised, scope: "all" });
      // "x" as a reference leads out of the document, to what nobody knows.
      const others = findings.filter(
        ({ id }) => id !== "operation-reference-unread",
      );
      expect(others).toEqual([]);
    }
  },
);
