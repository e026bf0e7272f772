import { open, rm, type FileHandle } from "node:fs/promises";

/** A file that only its owner can read, opened before there is a secret to lose. */
export interface KeyFile {
  readonly path: string;
  save(secret: string): Promise<void>;
  /** Removes the file if nothing was saved in it. */
  close(): Promise<void>;
}

/** Fails where the file already exists: it may hold the only copy of another secret. */
export async function openKeyFile(path: string): Promise<KeyFile> {
  const handle: FileHandle = await open(path, "wx", 0o600);
  let saved = false;
  return {
    path,
    async save(secret) {
      await handle.writeFile(`${secret}\n`);
      await handle.sync();
      saved = true;
    },
    async close() {
      await handle.close();
      if (!saved) await rm(path);
    },
  };
}
