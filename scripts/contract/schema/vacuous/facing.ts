import type { Claim, Demand } from "../solve/goal.ts";
import type { Node } from "../node.ts";

/** A place of the writer's values: all that it says there, and all that the reader does. */
export interface Facing {
  readonly pos: readonly Claim[];
  /** What is refused where this counts. */
  readonly neg?: readonly Node[];
  readonly demands?: readonly Demand[];
  readonly readers: readonly Node[];
  readonly path: string;
  /** What counts only under a condition: these schemas, and what the reader has in their place. */
  readonly own?: {
    readonly said: readonly Node[];
    readonly read: readonly Node[];
  };
  /** Where this comes to nothing, it is no wonder. */
  readonly unless?: Facing;
  /** Who of both speaks of it, if it is a property. */
  readonly owners?: readonly Owner[];
  /** What a discriminator chooses was put together here: what contradicts itself there is only never chosen. */
  readonly isMade?: boolean;
  /** No value is made of it, only measured by it. */
  readonly isTest?: boolean;
}

/** A schema that speaks of a property. */
export interface Owner {
  readonly node: Node;
  readonly name: string;
}
