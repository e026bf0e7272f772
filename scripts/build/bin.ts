import { chmodSync, writeFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import type { Plugin } from "rolldown";
import { licencesOf } from "./licences.ts";

/** What the judges know of formats, by file: they are given none (`contract/verify`), and it is bulky. */
const FORMATS: readonly (readonly [file: RegExp, none: string])[] = [
  [
    /\btypebox\/build\/format\/index\.mjs$/,
    "export const Format = { Has: () => false, Test: () => true }; export default Format;",
  ],
  [/\bjson-schema\/dist\/esm\/format\.js$/, "export const format = {};"],
];

const withoutFormats: Plugin = {
  name: "without-formats",
  load: {
    // Rolldown asks of no other module.
    filter: { id: FORMATS.map(([file]) => file) },
    handler: (path) =>
      FORMATS.find(([file]) => file.test(path.replaceAll("\\", "/")))?.[1],
  },
};

// One is enough for one file, and idle ones look for work all the time. Read where Rolldown is loaded.
process.env["ROLLDOWN_WORKER_THREADS"] ??= "1";

/** What the parser of regular expressions knows of Unicode, in functions and tables, and Node as well. */
const UNICODE: readonly (readonly [was: RegExp, is: string])[] = [
  [
    /^function isLargeIdStart\(cp\) \{.*?^\}$/ms,
    String.raw`function isLargeIdStart(cp) { return /\p{ID_Start}/u.test(String.fromCodePoint(cp)); }`,
  ],
  [
    /^function isLargeIdContinue\(cp\) \{.*?^\}$/ms,
    String.raw`function isLargeIdContinue(cp) { return /\p{ID_Continue}/u.test(String.fromCodePoint(cp)); }`,
  ],
  [
    /^function isValidUnicodeProperty\(version, name, value\) \{.*?^\}$/ms,
    "function isValidUnicodeProperty(version, name, value) { return isValidLoneUnicodeProperty(version, name + '=' + value); }",
  ],
  [
    /^function isValidLoneUnicodeProperty\(version, value\) \{.*?^\}$/ms,
    String.raw`function isValidLoneUnicodeProperty(version, value) { try { return new RegExp("\\p{" + value + "}", "u") !== null; } catch { return false; } }`,
  ],
  [
    /^const (?:gc|sc|binProperty)\w*Sets? = new (?:DataSet|Set)\(.*\);$\n?/gm,
    "",
  ],
  [
    /^function isValidLoneUnicodePropertyOfString\(version, value\) \{.*?^\}$/ms,
    "function isValidLoneUnicodePropertyOfString() { return false; }",
  ],
];

const withNodesUnicode: Plugin = {
  name: "with-nodes-unicode",
  transform(code, path) {
    if (!/\bregexpp\/index\.mjs$/.test(path.replaceAll("\\", "/"))) return null;
    return UNICODE.reduce((text, [was, is]) => {
      const replaced = text.replace(was, () => is);
      if (replaced === text) throw new Error(`${path} has no ${was}`);
      return replaced;
    }, code);
  },
};

/** Writes a program as one minified file that needs no package, and beside it the licences of what is in it. */
export async function writeBin(input: string, file: string): Promise<void> {
  const { rolldown } = await import("rolldown");
  const bundle = await rolldown({
    input,
    platform: "node",
    transform: { target: "node20" },
    plugins: [withoutFormats, withNodesUnicode],
  });
  const { output } = await bundle.write({
    file,
    format: "esm",
    minify: true,
    banner: "#!/usr/bin/env node",
    comments: { legal: false },
  });
  await bundle.close();
  chmodSync(file, 0o755);
  const modules = output.flatMap((part) =>
    part.type === "chunk" ? part.moduleIds : [],
  );
  writeFileSync(
    join(dirname(file), "LICENSES.txt"),
    licencesOf(modules.map((path) => relative(process.cwd(), path))),
  );
}
