import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

/** The licences of bundled packages, which all ask for their text to come along. */
export function licencesOf(inputs: readonly string[]): string {
  const folders = new Set(
    inputs.flatMap(
      (input) =>
        /^.*node_modules\/(?:@[^/]+\/)?[^/]+/.exec(
          input.replaceAll("\\", "/"),
        ) ?? [],
    ),
  );
  return [...folders]
    .sort()
    .map(licenceOf)
    .join(`\n${"-".repeat(80)}\n\n`);
}

function licenceOf(folder: string): string {
  const manifest = JSON.parse(
    readFileSync(join(folder, "package.json"), "utf8"),
  ) as Manifest;
  const { name, version, license } = manifest;
  return `${name} ${version} (${license})\n\n${textOf(folder, manifest)}\n`;
}

interface Manifest {
  readonly name: string;
  readonly version: string;
  readonly license?: string;
  readonly author?: string | { readonly name: string };
}

/** Not every package ships the text that its manifest names. */
function textOf(folder: string, { name, license, author }: Manifest): string {
  const file = readdirSync(folder).find((each) => /^licen[cs]e/i.test(each));
  if (file !== undefined)
    return readFileSync(join(folder, file), "utf8").trim();
  if (license !== "MIT" || author === undefined)
    throw new Error(`${name} has no licence file, and none that we know`);
  const holder = typeof author === "string" ? author : author.name;
  return readFileSync("LICENSE", "utf8")
    .trim()
    .replace(/^Copyright.*$/m, `Copyright (c) ${holder}`);
}
