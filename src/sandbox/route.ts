import { server } from "../generated/operations.ts";
import { operations, type PlayedOperation } from "./operations.ts";

/** Where a request leads: to an operation, or to a path that has only others. */
export type Route =
  | {
      readonly operation: PlayedOperation;
      readonly parameters: Readonly<Record<string, string>>;
    }
  | { readonly operation: undefined; readonly allowed: readonly string[] };

const prefix = new URL(server).pathname.replace(/\/$/, "");

const templates = operations.map((operation) => ({
  operation,
  segments: (prefix + operation.path).split("/"),
}));

/** Undefined where the slice has no such path. */
export function route(method: string, pathname: string): Route | undefined {
  const given = pathname.split("/");
  const there = templates.flatMap(({ operation, segments }) => {
    const parameters = matched(segments, given);
    return parameters === undefined ? [] : { operation, parameters };
  });
  if (there.length === 0) return undefined;
  return (
    there.find(({ operation }) => operation.method === method) ?? {
      operation: undefined,
      allowed: there.map(({ operation }) => operation.method),
    }
  );
}

function matched(
  template: readonly string[],
  given: readonly string[],
): Record<string, string> | undefined {
  if (given.length !== template.length) return undefined;
  const parameters: Record<string, string> = {};
  for (const [index, wanted] of template.entries()) {
    const segment = given[index] ?? "";
    const [, name] = /^\{(.+)\}$/.exec(wanted) ?? [];
    if (name === undefined) {
      if (segment !== wanted) return undefined;
    } else if (segment === "") return undefined;
    else parameters[name] = decoded(segment);
  }
  return parameters;
}

/** A segment whose escapes mean nothing stands for itself. */
function decoded(segment: string): string {
  try {
    return decodeURIComponent(segment);
  } catch {
    return segment;
  }
}
