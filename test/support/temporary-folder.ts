import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, onTestFinished } from "vitest";

/** An empty folder that is gone after the test. */
export async function temporaryFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), "spec-"));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  return folder;
}

/** For the top of a test file: a folder that is gone after its tests, for what they copy. */
export async function folderOfModels(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), "spec-"));
  afterAll(() => rm(folder, { recursive: true, force: true }));
  return folder;
}
