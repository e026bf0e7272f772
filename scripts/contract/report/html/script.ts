/** What the page does beyond what HTML does by itself: without it, everything is still there to read. */
export const SCRIPT = `
const status = document.getElementById("status");
const boxes = [...document.querySelectorAll("input[data-standing]")];
const shown = () => new Set(boxes.filter((box) => box.checked).map((box) => box.dataset.standing));
function filter() {
  const standings = shown();
  let count = 0, all = 0;
  for (const section of document.querySelectorAll("section[data-standing]")) {
    const articles = section.querySelectorAll("article").length;
    section.hidden = !standings.has(section.dataset.standing);
    if (!section.hidden) count += articles;
    all += articles + Number(section.dataset.left);
  }
  for (const item of document.querySelectorAll("li[data-standing]"))
    item.hidden = !standings.has(item.dataset.standing);
  const causes = all === 1 ? " cause" : " causes";
  status.textContent = (count === all ? all : count + " of " + all) + causes + " shown";
}
for (const box of boxes) box.addEventListener("change", filter);
document.querySelector(".filter").hidden = false;
for (const button of document.querySelectorAll("button[data-copy]")) {
  button.hidden = false;
  button.addEventListener("click", async () => {
    const text = document.getElementById(button.dataset.copy).textContent;
    try {
      await navigator.clipboard.writeText(text);
    } catch {
      const area = document.createElement("textarea");
      area.value = text;
      document.body.append(area);
      area.select();
      document.execCommand("copy");
      area.remove();
      button.focus();
    }
    status.textContent = "Copied";
    button.textContent = "Copied";
    setTimeout(() => { button.textContent = "Copy"; }, 2000);
  });
}
// A link to a cause that is filtered out brings it back.
addEventListener("hashchange", reveal);
function reveal() {
  const section = document.getElementById(location.hash.slice(1))?.closest("section[data-standing]");
  if (!section?.hidden) return;
  for (const box of boxes) if (box.dataset.standing === section.dataset.standing) box.checked = true;
  filter();
  scrollUntilSteady(document.getElementById(location.hash.slice(1)), 20);
}
// What was never on screen has a guessed height, which is corrected on the way.
function scrollUntilSteady(element, frames) {
  const before = scrollY;
  element.scrollIntoView();
  if (frames > 0 && scrollY !== before) requestAnimationFrame(() => scrollUntilSteady(element, frames - 1));
}
filter();
`;
