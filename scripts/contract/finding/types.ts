import type { Witness } from "../witness/types.ts";
import type { FindingId } from "./catalogue.ts";
import type { Args } from "./change.ts";
import type { Severity, Side } from "./rule.ts";

export interface OperationRef {
  readonly method: string;
  readonly path: string;
  readonly operationId?: string;
}

/** A place in one of the documents; line and column, from 1, are known once its text has been searched. */
export interface Location {
  /** The file that the document refers to, where it doesn't stand in the document itself. */
  readonly file?: string;
  readonly pointer: string;
  readonly line?: number;
  readonly column?: number;
}

export interface Locations {
  readonly base?: Location;
  readonly revised?: Location;
}

/** Where a cause shows: an operation, and the part of its request or response. */
export interface Occurrence {
  readonly operation: OperationRef;
  /** For example `body/name`, `query limit`, `status`. */
  readonly at: string;
}

/** One cause, shown at the first of its places, which is in its operation. */
export interface Finding {
  readonly id: FindingId;
  readonly severity: Severity;
  readonly operation: OperationRef;
  readonly side: Side;
  readonly location: Locations;
  readonly args: Args;
  /** Always there when breaking, and then confirmed by both judges. */
  readonly witness?: Witness;
  readonly places: readonly Occurrence[];
}
