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

/** js-yaml makes all of its schemas when it is loaded: said to do nothing else, those that nobody uses are left out. */
const withoutSchemas: Plugin = {
  name: "without-schemas",
  transform: {
    filter: { id: /\bjs-yaml\/dist\/js-yaml\.mjs$/ },
    handler: (code) => ({
      code: code.replace(
        /^(var \w+ = )(?=(new Schema|define\w+Tag|\w+_SCHEMA\.withTags)\()/gm,
        "$1/* @__PURE__ */ ",
      ),
      map: null,
    }),
  },
};

// One is enough for one file, and idle ones look for work all the time. Read where Rolldown is loaded.
process.env["ROLLDOWN_WORKER_THREADS"] ??= "1";

/** Writes a program as one minified file that needs no package, and beside it the licences of what is in it. */
export async function writeBin(input: string, file: string): Promise<void> {
  const { rolldown } = await import("rolldown");
  const bundle = await rolldown({
    input,
    platform: "node",
    transform: { target: "node20" },
    plugins: [withoutFormats, withoutSchemas],
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
