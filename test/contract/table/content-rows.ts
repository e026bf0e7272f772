import type { Want } from "./rows.ts";

export type Schema = Readonly<Record<string, unknown>>;

/** Two schemas of one media type, and what becomes of a body from the first to the second. */
export type ContentRow = readonly [
  name: string,
  media: string,
  wantRequest: Want,
  wantResponse: Want,
  base: Schema | undefined,
  revised: Schema | undefined,
];

const BINARY = { type: "string", format: "binary" };
const object = (properties: Schema) => ({ type: "object", properties });

export const CONTENT_ROWS: readonly ContentRow[] = [
  ...["application/octet-stream", "application/pdf", "image/png", "text/csv"]
    .map((media): ContentRow[] => [
      [
        "bytes without a schema",
        media,
        "harmless",
        "harmless",
        BINARY,
        undefined,
      ],
      ["bytes by an empty schema", media, "harmless", "harmless", {}, BINARY],
      [
        "bytes by their media type",
        media,
        "harmless",
        "harmless",
        BINARY,
        { type: "string", contentMediaType: media },
      ],
      [
        "at most ten",
        media,
        "breaking",
        "harmless",
        {},
        { ...BINARY, maxLength: 10 },
      ],
      [
        "more than ten",
        media,
        "harmless",
        "breaking",
        { ...BINARY, maxLength: 10 },
        {},
      ],
      [
        "parts instead of bytes",
        media,
        "undecided",
        "undecided",
        BINARY,
        object({ name: {} }),
      ],
    ])
    .flat(),
  ["the JSON of bytes", "application/json", "harmless", "breaking", BINARY, {}],
  [
    "an integer as text",
    "text/plain",
    "harmless",
    "breaking",
    { type: "integer" },
    { type: "string" },
  ],
  [
    "text as an integer",
    "text/plain",
    "breaking",
    "harmless",
    { type: "string" },
    { type: "integer" },
  ],
  [
    "an element of digits as text",
    "application/xml",
    "harmless",
    "breaking",
    object({ size: { type: "integer" } }),
    object({ size: { type: "string" } }),
  ],
  [
    "events of another type",
    "text/event-stream",
    "breaking",
    "breaking",
    object({ size: { type: "integer" } }),
    object({ size: { type: "string" } }),
  ],
  [
    "a value of another type",
    "application/yaml",
    "breaking",
    "breaking",
    object({ size: { type: "integer" } }),
    object({ size: { type: "string" } }),
  ],
  [
    "a file without a type",
    "multipart/form-data",
    "harmless",
    "harmless",
    object({ file: BINARY }),
    object({ file: {} }),
  ],
  [
    "files without a type",
    "multipart/form-data",
    "harmless",
    "harmless",
    object({ files: { type: "array", items: {} } }),
    object({ files: { type: "array", items: BINARY } }),
  ],
  [
    "a field without a type as an integer",
    "multipart/form-data",
    "breaking",
    "harmless",
    object({ size: {} }),
    object({ size: { type: "integer" } }),
  ],
  [
    "a shorter field beside a file without a type",
    "multipart/form-data",
    "breaking",
    "harmless",
    object({ file: {}, name: { type: "string" } }),
    object({ file: BINARY, name: { type: "string", maxLength: 4 } }),
  ],
  [
    "any media type with bytes",
    "*/*",
    "harmless",
    "harmless",
    BINARY,
    undefined,
  ],
];
