import type { AnyFault } from "../../scripts/openapi/fault.ts";
import { SpecError } from "../../scripts/openapi/spec-error.ts";

/** The faults for which something refuses its input. */
export async function faultsOf(
  run: () => unknown,
): Promise<readonly AnyFault[]> {
  try {
    await run();
  } catch (error) {
    if (error instanceof SpecError) return error.faults;
    throw error;
  }
  throw new Error("It refused nothing");
}
