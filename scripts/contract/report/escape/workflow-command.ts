/**
 * Text out of a document, for a GitHub workflow command (`::error file=…::message`). A line break would
 * end the command and let the next line be one of its own; `%` begins an escape. In a property, `:` and
 * `,` end it. The runner decodes exactly these.
 */
export function commandData(text: string): string {
  return text
    .replaceAll("%", "%25")
    .replaceAll("\r", "%0D")
    .replaceAll("\n", "%0A");
}

export function commandProperty(text: string): string {
  return commandData(text).replaceAll(":", "%3A").replaceAll(",", "%2C");
}
