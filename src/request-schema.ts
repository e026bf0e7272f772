import type { GeneratedOperation } from "./call/operation.ts";
import type { Validator } from "./generated/validators.ts";
import { departures, UNREADABLE, unknownName, type Issue } from "./issue.ts";
import { isObject, readMembers } from "./members.ts";
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
        const members = readMembers(given);
        if (members === undefined) return { issues: [at([], UNREADABLE)] };
        const known: Record<string, unknown> = {};
        const unknown: StandardIssue[] = [];
        for (const [name, value] of Object.entries(members))
          if (requestProperties.includes(name)) known[name] = value;
          else unknown.push(at([name], unknownName(name, requestProperties)));
        const value = isObject(given) ? known : given;
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
