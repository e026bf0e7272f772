import { ofBoth } from "./change.ts";
import type { Pair } from "../operation/match.ts";
import type { Operation, Response } from "../operation/model.ts";

/** Where both sides describe a status; failing that, or without one, where all are described. */
export function responsePointers(pair: Pair, status: string) {
  return ofBoth(pair, (side) => responsePointer(side, status));
}

export function responsePointer(operation: Operation, status: string): string {
  const response = responseOf(operation, status);
  return response?.pointer ?? `${operation.pointer}/responses`;
}

/** The entry that describes a status: its own, its range's or the default. */
export function responseOf(
  { responses }: Operation,
  status: string,
): Response | undefined {
  return [status, `${status[0]}XX`, "default"].flatMap(
    (name) => responses.find((response) => response.status === name) ?? [],
  )[0];
}
