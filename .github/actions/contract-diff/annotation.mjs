/** The workflow command for a text, which can't end it or begin another. */
export function annotation(level, text) {
  const data = text
    .replaceAll("%", "%25")
    .replaceAll("\r", "%0D")
    .replaceAll("\n", "%0A");
  return `::${level} title=Contract diff::${data}\n`;
}
