import { parseArgs } from "node:util";
import type { UpdateRequest } from "./update.ts";

export const UPDATE_HELP = `Usage: npm run spec:update -- <source> [options]

Brings openapi/cloud_api.yaml, openapi/upstream.json and src/generated/ up to upstream's
OpenAPI document: all of them or, if anything fails, none.

  <source>            a path, - for stdin, an https URL, or git:REVISION:PATH; a full
                      OpenAPI 3.1 document in YAML or JSON, gzipped or not, or a Markdown
                      page with one
  --operation ID      take this operation too (repeatable)
  --without ID        drop this operation (repeatable)
  --origin NAME       the public name to record for the source, when it was downloaded
  --dry-run           show what would change, write nothing
  --accept-breaking   write even what breaks somebody, or may
  --format FORMAT     text (default), json or markdown
  --help              show this text

Exit code: 0 nothing or only compatible changes; 1 a breaking or undecided change (written
only with --accept-breaking); 2 unusable input, or a run beside this one that doesn't end
within two minutes; nothing written.
`;

const FORMATS = ["text", "json", "markdown"] as const;

type OutputFormat = (typeof FORMATS)[number];

export type Command =
  | { readonly kind: "help" }
  | { readonly kind: "misuse"; readonly reason: string }
  | {
      readonly kind: "update";
      readonly request: UpdateRequest;
      readonly format: OutputFormat;
    };

export function parseUpdateCommand(args: readonly string[]): Command {
  let parsed;
  try {
    parsed = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        operation: { type: "string", multiple: true, default: [] },
        without: { type: "string", multiple: true, default: [] },
        origin: { type: "string" },
        "dry-run": { type: "boolean", default: false },
        "accept-breaking": { type: "boolean", default: false },
        format: { type: "string", default: "text" },
        help: { type: "boolean", default: false },
      },
    });
  } catch (error) {
    return misuse(error instanceof Error ? error.message : String(error));
  }
  const { values, positionals } = parsed;
  if (values.help) return { kind: "help" };
  const [source, ...surplus] = positionals;
  if (source === undefined) return misuse("no source given");
  if (surplus.length > 0)
    return misuse(`one source only, not also "${surplus.join('", "')}"`);
  const format = FORMATS.find((name) => name === values.format);
  if (format === undefined) {
    return misuse(
      `--format is one of ${FORMATS.join(", ")}, not "${values.format}"`,
    );
  }
  return {
    kind: "update",
    format,
    request: {
      source,
      ...(values.origin === undefined ? {} : { origin: values.origin }),
      add: values.operation,
      drop: values.without,
      dryRun: values["dry-run"],
      acceptBreaking: values["accept-breaking"],
    },
  };
}

function misuse(reason: string): Command {
  return { kind: "misuse", reason };
}
