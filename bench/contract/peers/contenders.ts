import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { diffDocuments } from "../../../scripts/contract/index.ts";
import type { Api, Change } from "./changes.ts";
import type { Verdict } from "./verdict.ts";

/** A change written down: the documents as files, and as they are. */
export interface Written {
  readonly change: Change;
  readonly base: { readonly path: string; readonly document: object };
  readonly revised: { readonly path: string; readonly document: object };
}

/** A tool that is asked about each change. */
export interface Contender {
  readonly name: string;
  /** The package that it comes in; `undefined` for ours. */
  readonly package?: string;
  /** Whether that is installed with the project, not beside it. */
  readonly isOwn?: boolean;
  /** Makes it ready in the folder it is installed in. */
  readonly load: (folder: string) => Promise<(written: Written) => Verdict>;
}

const PROJECT = fileURLToPath(new URL("../../../", import.meta.url));

export const CONTENDERS: readonly Contender[] = [
  {
    name: "gcore-contract-diff",
    load: () =>
      Promise.resolve(({ base, revised }) => {
        const { summary } = diffDocuments({
          base: base.document,
          revised: revised.document,
          scope: "all",
        });
        if (summary.breaking > 0) return "breaking";
        return summary.undecided > 0 ? "undecided" : "quiet";
      }),
  },
  {
    name: "redocly diff",
    package: "@redocly/cli",
    isOwn: true,
    // It ends with 1 for a change that it calls major.
    load: () =>
      Promise.resolve(({ base, revised }) =>
        byExitCode(join(PROJECT, "node_modules/@redocly/cli/bin/cli.js"), [
          "diff",
          base.path,
          revised.path,
        ]),
      ),
  },
  {
    name: "api-smart-diff",
    package: "api-smart-diff",
    // It has no command: its function is asked.
    load: (folder) => {
      const { apiCompare } = createRequire(join(folder, "package.json"))(
        "api-smart-diff",
      ) as {
        apiCompare: (
          base: object,
          revised: object,
        ) => { diffs: readonly { type: string }[] };
      };
      return Promise.resolve(({ base, revised }) =>
        apiCompare(base.document, revised.document).diffs.some(
          ({ type }) => type === "breaking",
        )
          ? "breaking"
          : "quiet",
      );
    },
  },
  {
    name: "openapi-diff",
    package: "openapi-diff",
    load: (folder) =>
      Promise.resolve(({ base, revised }) =>
        byExitCode(join(folder, "node_modules/openapi-diff/bin/openapi-diff"), [
          base.path,
          revised.path,
        ]),
      ),
  },
  {
    name: "jsoncompat",
    package: "jsoncompat",
    // It compares schemas: asked of the bodies, as what is read or written.
    load: async (folder) => {
      const package_ = join(folder, "node_modules/jsoncompat");
      const { initSync, check_compat } = (await import(
        pathToFileURL(join(package_, "jsoncompat_wasm.js")).href
      )) as {
        initSync: (options: { module: BufferSource }) => void;
        check_compat: (base: string, revised: string, role: string) => boolean;
      };
      initSync({
        module: readFileSync(join(package_, "jsoncompat_wasm_bg.wasm")),
      });
      return ({ change: { base, revised } }) => {
        const bodies = [
          ["deserializer", base.request, revised.request] as const,
          ["serializer", base.response, revised.response] as const,
        ].flatMap(([role, here, there]) =>
          here && there
            ? [check_compat(text(here, base), text(there, revised), role)]
            : [],
        );
        if (bodies.length === 0) return undefined;
        return bodies.every(Boolean) ? "quiet" : "breaking";
      };
    },
  },
];

/** A schema by itself, as JSON Schema: with what it refers to, and `null` among its types where OpenAPI 3.0 says `nullable`. */
function text(schema: object, { schemas = {} }: Api): string {
  return JSON.stringify(
    { ...schema, components: { schemas } },
    (_, value: unknown) =>
      isNullable(value) ? { ...value, type: [value.type, "null"] } : value,
  );
}

function isNullable(
  value: unknown,
): value is { readonly type: string; readonly nullable: true } {
  return (
    typeof value === "object" &&
    value !== null &&
    "nullable" in value &&
    "type" in value &&
    typeof value.type === "string"
  );
}

/** 0 is quiet, 1 breaking; anything else is no answer. */
function byExitCode(program: string, args: readonly string[]): Verdict {
  const { status } = spawnSync(process.execPath, [program, ...args], {
    stdio: "ignore",
    env: { ...process.env, REDOCLY_TELEMETRY: "off" },
  });
  if (status === 0) return "quiet";
  return status === 1 ? "breaking" : "failed";
}
