import type { Json } from "../schema/index.ts";
import type { Witness } from "../witness/types.ts";
import type { FindingId, Severity, Side } from "./catalogue.ts";

export interface OperationRef {
  readonly method: string;
  readonly path: string;
  readonly operationId?: string;
}

/** A place in one of the documents; line and column, from 1, are known once its text has been searched. */
export interface Location {
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

/** What differs; which members are there depends on the id. */
export type Args = Readonly<Record<string, Json>>;

/** One cause, shown at the first of its places. */
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

/** A change of schemas, wherever they are used. */
export type Unplaced = Omit<Change, "at" | "value">;

/** A difference in one operation, not yet confirmed. */
export interface Change {
  readonly id: FindingId;
  readonly base?: string;
  readonly revised?: string;
  readonly at: string;
  readonly args: Args;
  /** A whole request or response that one side describes and the other refuses. */
  readonly value?: Json;
}
