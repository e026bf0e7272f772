import { members, rawMember } from "../../openapi/members.ts";
import type { Located } from "../../openapi/located.ts";

/** The values of `example` and `examples` (a map of Example Objects) beside a schema. */
export function declaredExamples(located: Located): readonly unknown[] {
  const single = rawMember(located, "example");
  const several = members(rawMember(located, "examples")).flatMap(
    ([, example]) => {
      const value = rawMember(example, "value");
      return value ? [value.value] : [];
    },
  );
  return [...(single ? [single.value] : []), ...several];
}
