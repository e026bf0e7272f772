import type { CommandIo } from "../../scripts/contract/command/io.ts";

/** An outside that is held in memory, and what was written to it. */
export function memoryIo(files: Readonly<Record<string, string>>) {
  const written: { out: string; err: string; files: Record<string, string> } = {
    out: "",
    err: "",
    files: {},
  };
  const bytes = async function* (name: string): AsyncIterable<Uint8Array> {
    const text = files[name];
    if (text === undefined) throw new Error(`ENOENT: no such file, ${name}`);
    yield new TextEncoder().encode(text);
  };
  const io: CommandIo = {
    fetch: () => Promise.reject(new Error("no network here")),
    deadline: () => new AbortController().signal,
    readFile: bytes,
    realPath: (path) => Promise.resolve(path),
    stdin: () => bytes("-"),
    git: ([, , name = ""]) => bytes(name),
    write: (text) => (written.out += text),
    complain: (text) => (written.err += text),
    readIfThere: (path) => Promise.resolve(files[path]),
    writeFile: (path, text) => {
      written.files[path] = text;
      return Promise.resolve();
    },
    hasColour: false,
    inWorkspace: (path) => path,
    project: "",
    today: () => "2026-11-28",
    package: { name: "pet-client", version: "1.2.3", root: "/installed" },
  };
  return { io, written };
}
