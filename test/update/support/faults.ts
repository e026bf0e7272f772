import { type Fault, SpecError } from "../../../scripts/update/fault.ts";

/** The faults for which something refuses its input. */
export async function faultsOf(run: () => unknown): Promise<readonly Fault[]> {
  try {
    await run();
  } catch (error) {
    if (error instanceof SpecError) return error.faults;
    throw error;
  }
  throw new Error("It refused nothing");
}
