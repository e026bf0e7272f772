import type {
  GcoreClient,
  GcoreError,
  InferenceApiKeyCreated,
} from "../../src/index.ts";
import type { KeyFile } from "./key-file.ts";

/** What the steps of the demo share. */
interface Stage {
  readonly gcore: GcoreClient;
  readonly name: string;
  /** Prints values as `console.log` does. */
  readonly print: (...values: unknown[]) => void;
}

const description = "Made by the demo of gcore-inference";

/** Creates a key, shows it, and saves its secret. */
export async function createAndSave(
  stage: Stage,
  file: KeyFile,
): Promise<void> {
  const { print, name } = stage;
  print(`\n1. Create a key named "${name}"\n`);
  try {
    const key = await create(stage, name);
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

/** Loses the answer to a create, and brings a key whose secret is held. */
export async function loseAndReplace(
  stage: Stage,
  loseNextAnswer: () => void,
): Promise<void> {
  const { gcore, print } = stage;
  const name = `${stage.name}-2`;
  print(`\n2. Create "${name}", and lose the answer on the way: what now?\n`);
  loseNextAnswer();
  await showFailure(stage, name);
  print(
    "\n   replace() leaves one key of that name, and its secret with you:\n",
  );
  const requests: string[] = [];
  const { apiKeys } = gcore.cloud.inference;
  const key = await apiKeys.replace(
    { name, description },
    {
      onAttempt: ({ method, status }) => requests.push(`${method} ${status}`),
    },
  );
  print(key);
  print(`\nIt took ${requests.join(", ")}.`);
}

/** Asks for a key that the spec doesn't allow: refused before anything is sent. */
export async function showRefusal(stage: Stage, step: number): Promise<void> {
  stage.print(
    `\n${step}. Ask for a key named "My Key": the spec allows no such name\n`,
  );
  await showFailure(stage, "My Key");
}

async function showFailure(stage: Stage, name: string): Promise<void> {
  let key: InferenceApiKeyCreated;
  try {
    key = await create(stage, name);
  } catch (error) {
    const { kind, outcome, attempts, message } = error as GcoreError;
    stage.print(message);
    stage.print({ kind, outcome, attempts });
    return;
  }
  throw new Error(
    `A key named "${key.name}" was created, and a failure was to be shown`,
  );
}

/** Deletes the key that was made, if its maker says so. */
export async function offerToDelete(
  { gcore, name, print }: Stage,
  ask: (question: string) => Promise<string>,
): Promise<void> {
  const answer = await ask(`\nDelete the key "${name}" again? [y/N] `);
  if (!/^y(?:es)?$/i.test(answer.trim()))
    return print(`The key "${name}" stays.`);
  await gcore.cloud.inference.apiKeys.delete({ api_key_name: name });
  print(`The key "${name}" is deleted; its secret opens nothing any more.`);
}

function create(
  { gcore }: Stage,
  name: string,
): Promise<InferenceApiKeyCreated> {
  return gcore.cloud.inference.apiKeys.create({ name, description });
}
