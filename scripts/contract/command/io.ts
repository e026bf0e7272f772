import type { FileIo } from "../../openapi/source/file-io.ts";
import type { SourceIo } from "../../openapi/source/io.ts";

/** What the command asks of the outside. */
export interface CommandIo extends SourceIo, FileIo {
  readonly write: (text: string) => void;
  readonly complain: (text: string) => void;
  /** Whether what `write` is given may be coloured. */
  readonly hasColour: boolean;
  /** The date in UTC, as YYYY-MM-DD. */
  readonly today: () => string;
  /** What GitHub calls a file that the user named; `undefined` for one that it doesn't have. */
  readonly inWorkspace: (path: string) => string | undefined;
  /** The folder of the project, for files of its own that nobody named. */
  readonly project: string;
  /** The package that this command came with. */
  readonly package: {
    readonly name: string;
    readonly version: string;
    /** Its folder. */
    readonly root: string;
  };
}
