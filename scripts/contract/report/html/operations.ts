import type { ComparedOperation } from "../../index.ts";
import { STANDINGS, type CauseStanding } from "../causes.ts";
import { escapeHtml } from "../escape/html.ts";
import { clip } from "../escape/terminal.ts";
import { operationName, plural, type Causes } from "../words.ts";
import { anchorOf } from "./sections.ts";

/** The operations at a glance: what became of each, with the way to the cause; those unchanged are counted. */
export function operationList(
  operations: readonly ComparedOperation[],
  causes: Causes,
  anchors: ReadonlySet<string>,
): string {
  const worst = new Map<string, { standing: CauseStanding; anchor: string }>();
  for (const standing of STANDINGS) {
    causes[standing].forEach(({ places }, index) => {
      for (const { operation } of places) {
        const key = `${operation.method} ${operation.path}`;
        if (worst.has(key)) continue;
        worst.set(key, { standing, anchor: anchorOf(standing, index) });
      }
    });
  }
  const changed = operations
    .flatMap((operation) => {
      const found = worst.get(`${operation.method} ${operation.path}`);
      return found ? [{ operation, ...found }] : [];
    })
    .sort(
      (a, b) => STANDINGS.indexOf(a.standing) - STANDINGS.indexOf(b.standing),
    );
  const items = changed.map(({ operation, standing, anchor }) => {
    const name = `<code>${escapeHtml(clip(operationName(operation), 200))}</code>`;
    const link = anchors.has(anchor)
      ? `<a href="#${anchor}">${name}</a>`
      : name;
    return `<li data-standing="${standing}"><span class="dot ${standing}">${standing}</span>${link}</li>`;
  });
  const unchanged = operations.length - changed.length;
  return [
    `<h2 id="operations">Operations</h2>`,
    ...(items.length > 0
      ? [`<ul class="operations">${items.join("\n")}</ul>`]
      : []),
    ...(unchanged > 0
      ? [`<p class="soft">${plural(unchanged, "operation")} unchanged.</p>`]
      : []),
  ].join("\n");
}
