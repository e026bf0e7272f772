import type { SourceIo } from "../../openapi/source/io.ts";

/** What the command asks of the outside. */
export interface CommandIo extends SourceIo {
  readonly write: (text: string) => void;
  readonly complain: (text: string) => void;
  /** The text of a file, relative to the working folder; `undefined` when there is none. */
  readonly readIfThere: (path: string) => Promise<string | undefined>;
  readonly writeFile: (path: string, text: string) => Promise<void>;
  /** Whether what `write` is given may be coloured. */
  readonly hasColour: boolean;
  /** The date in UTC, as YYYY-MM-DD. */
  readonly today: () => string;
  /** The package that this command came with. */
  readonly package: {
    readonly name: string;
    readonly version: string;
    /** Its folder. */
    readonly root: string;
  };
}
