import { drop, set } from "./edit.ts";
import { CREATE, DESCRIPTION, EXPIRES, type Row } from "./rows.ts";

export const OPTIONAL_ROWS: readonly Row[] = [
  [
    "description: required",
    "breaking",
    set(`${CREATE}/required`, ["name", "description"]),
  ],
  [
    "description: required with a default",
    "breaking",
    set(`${CREATE}/required`, ["name", "description"]),
    set(`${DESCRIPTION}/default`, ""),
  ],
  ["description: a default", "harmless", set(`${DESCRIPTION}/default`, "none")],
  [
    "description: maxLength lowered",
    "breaking",
    set(`${DESCRIPTION}/maxLength`, 299),
  ],
  [
    "description: maxLength raised",
    "harmless",
    set(`${DESCRIPTION}/maxLength`, 301),
  ],
  [
    "description: maxLength dropped",
    "harmless",
    drop(`${DESCRIPTION}/maxLength`),
  ],
  ["description: never empty", "breaking", set(`${DESCRIPTION}/minLength`, 1)],
  [
    "description: minLength of nothing",
    "harmless",
    set(`${DESCRIPTION}/minLength`, 0),
  ],
  [
    "description: a pattern that every text has",
    "harmless",
    set(`${DESCRIPTION}/pattern`, ""),
  ],
  [
    "description: a pattern without line breaks",
    "breaking",
    set(`${DESCRIPTION}/pattern`, "^.*$"),
  ],
  [
    "description: a pattern that allows all",
    "harmless",
    set(`${DESCRIPTION}/pattern`, "^[\\s\\S]*$"),
  ],
  [
    "description: an array",
    "breaking",
    set(DESCRIPTION, { type: "array", items: { type: "string" } }),
  ],
  [
    "description: nullable",
    "harmless",
    set(DESCRIPTION, {
      anyOf: [{ type: "string", maxLength: 300 }, { type: "null" }],
    }),
  ],
  ["description: read-only", "undecided", set(`${DESCRIPTION}/readOnly`, true)],
  [
    "description: write-only",
    "harmless",
    set(`${DESCRIPTION}/writeOnly`, true),
  ],
  ["description: gone", "undecided", drop(DESCRIPTION)],
  [
    "description: gone, and nothing else allowed",
    "breaking",
    drop(DESCRIPTION),
    set(`${CREATE}/additionalProperties`, false),
  ],
  [
    "expires_at: a date-time",
    "breaking",
    set(`${EXPIRES}/format`, "date-time"),
  ],
  [
    "expires_at: required",
    "breaking",
    set(`${CREATE}/required/-`, "expires_at"),
  ],
  [
    "expires_at: needs a description",
    "breaking",
    set(`${CREATE}/dependentRequired`, { expires_at: ["description"] }),
  ],
  [
    "expires_at: needs what is there anyway",
    "harmless",
    set(`${CREATE}/dependentRequired`, { expires_at: ["name"] }),
  ],
  [
    "expires_at: needs it by a schema",
    "breaking",
    set(`${CREATE}/dependentSchemas`, {
      expires_at: { required: ["description"] },
    }),
  ],
  ["expires_at: deprecated", "harmless", set(`${EXPIRES}/deprecated`, true)],
  [
    "expires_at: bounded by something for numbers",
    "harmless",
    set(`${EXPIRES}/maximum`, 3),
  ],
];
