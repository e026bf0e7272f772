import type { Plugin } from "rolldown";

/** What the bin does not need of a package's file: each text that goes, and what stands in its place. */
interface Cut {
  readonly file: RegExp;
  readonly edits: readonly (readonly [was: RegExp, is: string])[];
}

const WHOLE = /^.*$/s;

const CUTS: readonly Cut[] = [
  // The judges are given no formats (`contract/verify`), and what they know of them is bulky.
  {
    file: /\btypebox\/build\/format\/index\.mjs$/,
    edits: [
      [
        WHOLE,
        "export const Format = { Has: () => false, Test: () => true }; export default Format;",
      ],
    ],
  },
  {
    file: /\bjson-schema\/dist\/esm\/format\.js$/,
    edits: [[WHOLE, "export const format = {};"]],
  },
  // All schemas are made when it is loaded: said to do nothing else, those that nobody uses are left out.
  {
    file: /\bjs-yaml\/dist\/js-yaml\.mjs$/,
    edits: [
      [
        /^(var \w+ = )(?=(new Schema|define\w+Tag|\w+_SCHEMA\.withTags)\()/gm,
        "$1/* @__PURE__ */ ",
      ],
    ],
  },
  // What the parser of regular expressions knows of Unicode, in functions and tables, Node knows as well.
  {
    file: /\bregexpp\/index\.mjs$/,
    edits: [
      [
        body("isLargeIdStart", "cp"),
        String.raw`$1 return /\p{ID_Start}/u.test(String.fromCodePoint(cp)); }`,
      ],
      [
        body("isLargeIdContinue", "cp"),
        String.raw`$1 return /\p{ID_Continue}/u.test(String.fromCodePoint(cp)); }`,
      ],
      [
        body("isValidUnicodeProperty", "version, name, value"),
        "$1 return isValidLoneUnicodeProperty(version, name + '=' + value); }",
      ],
      [
        body("isValidLoneUnicodeProperty", "version, value"),
        String.raw`$1 try { return new RegExp("\\p{" + value + "}", "u") !== null; } catch { return false; } }`,
      ],
      [
        body("isValidLoneUnicodePropertyOfString", "version, value"),
        "$1 return false; }",
      ],
      [
        /^const (?:gc|sc|binProperty)\w*Sets? = new (?:DataSet|Set)\(.*\);$\n?/gm,
        "",
      ],
    ],
  },
];

/** A function's head as `$1`, and the rest of it. */
function body(name: string, parameters: string): RegExp {
  return new RegExp(`^(function ${name}\\(${parameters}\\) \\{).*?^\\}$`, "ms");
}

export const lighter: Plugin = {
  name: "lighter",
  transform: {
    // Rolldown asks of no other module.
    filter: { id: CUTS.map(({ file }) => file) },
    handler(text, path) {
      const cut = CUTS.find(({ file }) =>
        file.test(path.replaceAll("\\", "/")),
      );
      const code = (cut?.edits ?? []).reduce((code, [was, is]) => {
        // A new version of the package is looked at before it is cut.
        if (code.search(was) < 0) throw new Error(`${path} has no ${was}`);
        return code.replace(was, is);
      }, text);
      return { code, map: null };
    },
  },
};
