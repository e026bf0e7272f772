import type { GcoreClient, InferenceApiKeyCreated } from "../../src/index.ts";
import type { KeyFile } from "./key-file.ts";

/** What the steps of the demo share. */
export interface Stage {
  readonly gcore: GcoreClient;
  readonly name: string;
  /** Prints values as `console.log` does. */
  readonly print: (...values: unknown[]) => void;
}

/** Creates a key, shows it, and saves its secret. */
export async function createAndSave(
  stage: Stage,
  file: KeyFile,
): Promise<void> {
  const { print } = stage;
  print(`\n1. Create a key named "${stage.name}"\n`);
  try {
    const key = await create(stage, stage.name);
    print(key);
    await file.save(key.secret.reveal());
  } catch (error) {
    // Even a damaged answer may still have brought the secret.
    const { secret } = error as { secret?: { reveal(): string } };
    if (secret !== undefined) await file.save(secret.reveal());
    if (secret !== undefined) print(`The secret was saved to ${file.path}`);
    throw error;
  }
  print(
    `\nIts secret, shown by the server this once, is in ${file.path} (mode 0600).`,
  );
}

/** Asks for a key that the spec doesn't allow: refused before anything is sent. */
export async function showRefusal(stage: Stage): Promise<void> {
  stage.print(
    '\n2. Ask for a key named "My Key": the spec allows no such name\n',
  );
  await showFailure(stage, "My Key");
}

/** Asks for the same key again: refused by the server. */
export async function showConflict(stage: Stage): Promise<void> {
  stage.print(`\n3. Ask for "${stage.name}" again: the name is taken\n`);
  await showFailure(stage, stage.name);
}

async function showFailure(stage: Stage, name: string): Promise<void> {
  try {
    await create(stage, name);
  } catch (error) {
    const { kind, outcome, attempts, message } = error as Record<
      string,
      unknown
    >;
    stage.print(message);
    stage.print({ kind, outcome, attempts });
    return;
  }
  throw new Error(
    `A key named "${name}" was created, and should have been refused`,
  );
}

function create(
  { gcore }: Stage,
  name: string,
): Promise<InferenceApiKeyCreated> {
  const description = "Made by the demo of gcore-inference";
  return gcore.cloud.inference.apiKeys.create({ name, description });
}
