import { drop, set } from "./edit.ts";
import { CREATE, NAME, type Row } from "./rows.ts";

const PATTERN = String.raw`^[a-z0-9]([-a-z0-9]*[a-z0-9])?(\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*$`;

export const NAME_ROWS: readonly Row[] = [
  ["name: maxLength lowered", "breaking", set(`${NAME}/maxLength`, 62)],
  ["name: maxLength raised", "harmless", set(`${NAME}/maxLength`, 64)],
  ["name: maxLength dropped", "harmless", drop(`${NAME}/maxLength`)],
  ["name: minLength raised", "breaking", set(`${NAME}/minLength`, 5)],
  ["name: minLength lowered", "harmless", set(`${NAME}/minLength`, 1)],
  ["name: minLength dropped", "harmless", drop(`${NAME}/minLength`)],
  ["name: pattern dropped", "harmless", drop(`${NAME}/pattern`)],
  [
    "name: pattern without dots",
    "breaking",
    set(`${NAME}/pattern`, "^[a-z0-9]([-a-z0-9]*[a-z0-9])?$"),
  ],
  [
    "name: pattern with underscores",
    "harmless",
    set(`${NAME}/pattern`, "^[a-z0-9_]([-a-z0-9_.]*[a-z0-9_])?$"),
  ],
  [
    "name: pattern that starts with a letter",
    "breaking",
    set(`${NAME}/pattern`, PATTERN.replace("[a-z0-9]", "[a-z]")),
  ],
  [
    "name: pattern of other letters",
    "breaking",
    set(`${NAME}/pattern`, "^[A-Z0-9-]+$"),
  ],
  [
    "name: pattern with non-capturing groups",
    "harmless",
    set(`${NAME}/pattern`, PATTERN.replaceAll("(", "(?:")),
  ],
  [
    "name: pattern with \\d",
    "harmless",
    set(`${NAME}/pattern`, PATTERN.replaceAll("0-9", "\\d")),
  ],
  [
    "name: pattern of labels as a list",
    "harmless",
    set(
      `${NAME}/pattern`,
      String.raw`^(?:[a-z0-9](?:[a-z0-9-]*[a-z0-9])?\.)*[a-z0-9](?:[a-z0-9-]*[a-z0-9])?$`,
    ),
  ],
  [
    "name: pattern with lengths inside",
    "harmless",
    set(`${NAME}/pattern`, `^(?=.{4,63}$)${PATTERN.slice(1)}`),
  ],
  [
    "name: pattern with a shorter length inside",
    "breaking",
    set(`${NAME}/pattern`, `^(?=.{4,40}$)${PATTERN.slice(1)}`),
  ],
  [
    "name: pattern that lengths make the same",
    "harmless",
    set(`${NAME}/pattern`, `^.{3,64}$`),
    set(`${NAME}/allOf`, [{ pattern: PATTERN }]),
  ],
  [
    "name: a format that its pattern does not imply",
    "breaking",
    set(`${NAME}/format`, "uuid"),
  ],
  ["name: an enumeration", "breaking", set(`${NAME}/enum`, ["my-api-key"])],
  ["name: a constant", "breaking", set(`${NAME}/const`, "my-api-key")],
  [
    "name: something else than one word",
    "breaking",
    set(`${NAME}/not`, { const: "root" }),
  ],
  [
    "name: something else than what never was",
    "harmless",
    set(`${NAME}/not`, { const: "ROOT" }),
  ],
  [
    "name: not shorter than it ever was",
    "harmless",
    set(`${NAME}/not`, { maxLength: 3 }),
  ],
  ["name: nullable", "harmless", set(`${NAME}/type`, ["string", "null"])],
  ["name: integer", "breaking", set(NAME, { type: "integer" })],
  ["name: integer too", "harmless", set(`${NAME}/type`, ["string", "integer"])],
  ["name: no longer required", "harmless", set(`${CREATE}/required`, [])],
  ["name: any value", "harmless", set(NAME, {})],
  ["name: no value", "breaking", set(NAME, false)],
  [
    "name: an anyOf that text is one of",
    "harmless",
    set(`${NAME}/anyOf`, [{ type: "string" }, { type: "integer" }]),
  ],
];
