import { members, rawMember } from "../../openapi/members.ts";
import type { Located } from "../../openapi/located.ts";

/** The values of `example` and `examples` (a map of Example Objects) beside a schema. */
export function examplesOf(spot: Located): readonly unknown[] {
  const single = rawMember(spot, "example");
  const several = members(rawMember(spot, "examples")).flatMap(
    ([, example]) => {
      const value = rawMember(example, "value");
      return value ? [value.value] : [];
    },
  );
  return [...(single ? [single.value] : []), ...several];
}
