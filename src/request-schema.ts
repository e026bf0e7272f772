import type { GeneratedOperation } from "./call/operation.ts";
import type { Validator } from "./generated/validators.ts";
import { departures, unknownName, type Issue } from "./issue.ts";
import { isObject, membersOf } from "./members.ts";
import type { StandardIssue, StandardSchemaV1 } from "./standard-schema.ts";

/** The rules that a request body is checked by, for others to ask before there is a call. */
export function requestSchema<Input, Output>(
  { requestProperties }: GeneratedOperation,
  validator: Validator,
): StandardSchemaV1<Input, Output> {
  return {
    "~standard": {
      version: 1,
      vendor: "gcore-inference",
      validate(given) {
        const body: Record<string, unknown> = {};
        const unknown: StandardIssue[] = [];
        for (const [name, value] of Object.entries(membersOf(given))) {
          // Left out is the same as undefined, as on the wire.
          if (value === undefined) continue;
          if (requestProperties.includes(name)) body[name] = value;
          else unknown.push(at([name], unknownName(name, requestProperties)));
        }
        const value = isObject(given) ? body : given;
        const departed = departures(value, validator).map((each) =>
          at(each.path === "" ? [] : each.path.split("."), each),
        );
        const issues = [...departed, ...unknown];
        return issues.length > 0 ? { issues } : { value: value as Output };
      },
    },
  };
}

/** Libraries say the place themselves: the message leaves it out. */
function at(path: readonly string[], { expected }: Issue): StandardIssue {
  return { message: `expected ${expected}`, path };
}
