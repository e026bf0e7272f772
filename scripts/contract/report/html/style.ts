/** Everything is in the page: it has to look the same from a mail, a build's artefacts or a disk. */
export const STYLE = `
:root { color-scheme: light dark;
  --text: #1f2328; --soft: #59636e; --ground: #fff; --panel: #f6f8fa; --line: #d1d9e0;
  --breaking: #c11f2c; --undecided: #8a5a00; --accepted: #0a5cc2; --compatible: #17753a;
  --mark: #ffe3e0; --link: #0a5cc2; }
@media (prefers-color-scheme: dark) { :root {
  --text: #e6edf3; --soft: #9aa5b1; --ground: #0d1117; --panel: #161b22; --line: #3d444d;
  --breaking: #ff7b72; --undecided: #e3b341; --accepted: #79b8ff; --compatible: #56d364;
  --mark: #5c1f1d; --link: #79b8ff; } }
* { box-sizing: border-box; }
body { margin: 0 auto; max-width: 75rem; padding: 1rem; color: var(--text); background: var(--ground);
  font: 1rem/1.5 system-ui, sans-serif; overflow-wrap: anywhere; }
h1 { font-size: 1.5rem; line-height: 1.25; margin: 0 0 .5rem; }
h2 { font-size: 1.25rem; margin: 2rem 0 .5rem; scroll-margin-top: 4rem; }
h3 { font-size: 1rem; margin: 0; }
h4 { font-size: 1rem; margin: 1rem 0 0; }
p { margin: .35rem 0; }
ul { margin: .35rem 0; padding-left: 1.25rem; }
a { color: var(--link); }
code, pre { font: .8125rem/1.5 ui-monospace, SFMono-Regular, Menlo, Consolas, monospace; }
:focus-visible { outline: 2px solid var(--link); outline-offset: 2px; }
.skip { position: absolute; left: -99rem; } .skip:focus { left: 1rem; background: var(--ground); padding: .5rem; }
.soft { color: var(--soft); }
.badge { display: inline-block; font-size: .8125rem; font-weight: 600; padding: 0 .5rem; border: 1px solid currentColor;
  border-radius: 1rem; }
.breaking { color: var(--breaking); } .undecided { color: var(--undecided); }
.accepted { color: var(--accepted); } .compatible { color: var(--compatible); } .unchanged { color: var(--soft); }
.filter { position: sticky; top: 0; z-index: 1; display: flex; flex-wrap: wrap; gap: .25rem 1rem; align-items: center;
  margin: 1rem -1rem; padding: .5rem 1rem; background: var(--ground); border-block: 1px solid var(--line); }
.filter label { display: inline-flex; gap: .35rem; align-items: center; min-height: 1.75rem; cursor: pointer; }
article { border: 1px solid var(--line); border-left: 4px solid; border-radius: 6px; padding: .75rem; margin: .75rem 0;
  content-visibility: auto; contain-intrinsic-size: auto 22rem; scroll-margin-top: 4rem; }
article.small { contain-intrinsic-size: auto 7rem; }
article > * { color: var(--text); } article h3 .badge { color: inherit; }
article.breaking { border-left-color: var(--breaking); } article.undecided { border-left-color: var(--undecided); }
article.accepted { border-left-color: var(--accepted); } article.compatible { border-left-color: var(--compatible); }
article.breaking .badge { color: var(--breaking); } article.undecided .badge { color: var(--undecided); }
article.accepted .badge { color: var(--accepted); } article.compatible .badge { color: var(--compatible); }
.sides { display: grid; grid-template-columns: 1fr 1fr; gap: .75rem; margin: .75rem 0; }
.sides > * { min-width: 0; }
figure { margin: 0; } figcaption { font-size: .875rem; color: var(--soft); margin-bottom: .25rem; }
pre { margin: 0; padding: .5rem 0; background: var(--panel); border: 1px solid var(--line); border-radius: 6px;
  overflow-x: auto; overflow-wrap: normal; }
pre > * { display: block; padding: 0 .5rem; min-width: max-content; white-space: pre; }
pre > mark { color: inherit; background: var(--mark); border-left: 3px solid var(--breaking); padding-left: calc(.5rem - 3px); }
pre > [data-line]::before { content: attr(data-line); display: inline-block; min-width: 3.5em; padding-right: 1em;
  text-align: right; color: var(--soft); user-select: none; }
.witness { margin-top: .75rem; }
button { font: inherit; font-size: .875rem; min-height: 2rem; padding: .1rem .75rem; color: var(--text); background: var(--panel);
  border: 1px solid var(--line); border-radius: 6px; cursor: pointer; }
.bar { display: flex; flex-wrap: wrap; gap: .5rem; justify-content: space-between; align-items: end; margin-bottom: .35rem; }
.bar p { flex: 1 1 16rem; margin: 0; }
summary { cursor: pointer; padding: .2rem 0; }
.operations { list-style: none; padding: 0; columns: 24rem auto; column-gap: 2rem; }
.operations li { break-inside: avoid; padding: .1rem 0; display: flex; gap: .5rem; align-items: baseline; }
.dot { flex: none; width: 5.5rem; font-size: .8125rem; font-weight: 600; }
[hidden] { display: none !important; }
@media (max-width: 40rem) { .sides { grid-template-columns: 1fr; } .filter { gap: 0 .75rem; font-size: .875rem; }
  .dot { width: auto; } body { padding: .75rem; } .filter { margin-inline: -.75rem; } }
@media print { .filter, button { display: none; } article { break-inside: avoid; content-visibility: visible; } }
`;
