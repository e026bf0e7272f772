import { nameOf, OURS } from "./contenders.ts";
import { digits, headlines } from "./report.ts";
import type { Result } from "./result.ts";

const WIDTH = 860;
const PANELS = 2;
const PANEL = { width: 410, gap: 40, head: 44, line: 20, foot: 24 };
const NAME_WIDTH = 112;
const BAR_WIDTH = 230;

const STYLE = `
  text { font: 12px system-ui, sans-serif; fill: #24292f }
  .title { font-weight: 600; font-size: 13px }
  .unit { fill: #57606a; font-size: 11px }
  .bar { fill: #8c959f }
  .ours { fill: #0969da }
  .base { stroke: #57606a; stroke-dasharray: 2 3 }
  @media (prefers-color-scheme: dark) {
    text { fill: #e6edf3 }
    .unit { fill: #9198a1 }
    .bar { fill: #6e7681 }
    .ours { fill: #4493f8 }
    .base { stroke: #9198a1 }
  }`;

/** The medians as bars, a panel a measure; readable on light and dark ground, with nothing to load. */
export function chart(results: readonly Result[]): string {
  const panels = results.flatMap((result) =>
    headlines(result).map((column) => panelOf(result, column.key)),
  );
  let svg = "";
  let y = 0;
  for (let at = 0; at < panels.length; at += PANELS) {
    const line = panels.slice(at, at + PANELS);
    line.forEach((panel, index) => {
      const x = index * (PANEL.width + PANEL.gap);
      svg += `<g transform="translate(${x} ${y})">${panel.svg}</g>\n`;
    });
    y += Math.max(...line.map(({ height }) => height));
  }
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${y}" width="${WIDTH}" height="${y}" role="img" aria-label="What one create costs, by client">
<style>${STYLE}
</style>
${svg}</svg>
`;
}

function panelOf(
  result: Result,
  key: string,
): { readonly svg: string; readonly height: number } {
  const { measure, rows } = result;
  const bars = rows.flatMap(({ name, cells }) => {
    const cell = cells.find(({ column }) => column.key === key);
    return cell ? [{ name, ...cell }] : [];
  });
  const column = bars[0]?.column;
  const scale =
    BAR_WIDTH / Math.max(...bars.map(({ shown }) => shown.median), 0);
  const unit =
    measure.base === undefined
      ? (column?.unit ?? "")
      : `× ${nameOf(measure.base)}`;
  const goal = `${unit}${unit && ", "}${column?.better} is better`;
  let svg = `<text class="title" y="16">${measure.title}: ${column?.title}</text><text class="unit" y="32">${goal}</text>`;
  bars.forEach(({ name, shown }, index) => {
    const y = PANEL.head + index * PANEL.line;
    const width = Math.max(1, shown.median * scale);
    const style = name === OURS ? "bar ours" : "bar";
    svg += `<text x="${NAME_WIDTH - 8}" y="${y + 11}" text-anchor="end">${nameOf(name)}</text>`;
    svg += `<rect class="${style}" x="${NAME_WIDTH}" y="${y}" width="${width.toFixed(1)}" height="14" rx="2"/>`;
    svg += `<text x="${(NAME_WIDTH + width + 6).toFixed(1)}" y="${y + 11}">${digits(shown.median)}</text>`;
  });
  const bottom = PANEL.head + bars.length * PANEL.line;
  if (measure.base !== undefined) {
    const x = (NAME_WIDTH + scale).toFixed(1);
    svg += `<line class="base" x1="${x}" x2="${x}" y1="${PANEL.head - 4}" y2="${bottom - 2}"/>`;
  }
  return { svg, height: bottom + PANEL.foot };
}
