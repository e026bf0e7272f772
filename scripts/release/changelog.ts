import { parser, Release } from "keep-a-changelog";
import { format } from "prettier";

/** What stands in the open block, "Unreleased"; empty where nothing does. */
export function openBlock(changelog: string): string {
  return entriesOf(parser(changelog).findRelease());
}

/** What stands in a version's block; empty where there is none. */
export function blockOf(changelog: string, version: string): string {
  return entriesOf(parser(changelog).findRelease(version));
}

/** The changelog with its open block put under a version, and a new open one. */
export async function closeBlock(
  changelog: string,
  version: string,
  date: Date,
): Promise<string> {
  const parsed = parser(changelog);
  const open = parsed.findRelease();
  open?.setVersion(version);
  open?.setDate(date);
  parsed.addRelease(new Release());
  return format(parsed.toString(), { parser: "markdown" });
}

/** Without the heading. */
function entriesOf(release: Release | undefined): string {
  const block = release?.toString() ?? "";
  return block.replace(/^.*\n?/, "").trim();
}
