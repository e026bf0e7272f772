import { parseArgs } from "node:util";

export const RELEASE_HELP = `Usage: npm run release -- <patch|minor|major> [--dry-run]

Releases main: runs the checks, moves what CHANGELOG.md has under "Unreleased" to the new version,
commits and tags it, and pushes both at once. A workflow publishes the tag.

  --dry-run   say what would be done and what stands in the way; change nothing
  --help      show this text

Exit code: 0 released, or nothing in the way; 1 something in the way, and nothing changed;
2 misuse. Which level a change asks for: .github/VERSIONS.md
`;

const LEVELS = ["patch", "minor", "major"] as const;

export type Level = (typeof LEVELS)[number];

type ReleaseCommand =
  | { readonly kind: "help" }
  | { readonly kind: "misuse"; readonly reason: string }
  | {
      readonly kind: "release";
      readonly level: Level;
      readonly isDry: boolean;
    };

export function parseReleaseCommand(args: readonly string[]): ReleaseCommand {
  let parsed;
  try {
    parsed = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        "dry-run": { type: "boolean", default: false },
        help: { type: "boolean", default: false },
      },
    });
  } catch (error) {
    return misuse(error instanceof Error ? error.message : String(error));
  }
  const { values, positionals } = parsed;
  if (values.help) return { kind: "help" };
  const [given, ...surplus] = positionals;
  const level = LEVELS.find((each) => each === given);
  if (given === undefined) return misuse("say which: patch, minor or major");
  if (level === undefined)
    return misuse(`"${given}" is none of patch, minor and major`);
  if (surplus.length > 0)
    return misuse(`one level at a time, not ${positionals.join(" ")}`);
  return { kind: "release", level, isDry: values["dry-run"] };
}

function misuse(reason: string): ReleaseCommand {
  return { kind: "misuse", reason };
}
