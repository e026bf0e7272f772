import { isAbsolute, relative, resolve, sep } from "node:path";

/** Names files as GitHub knows them: from the root of the workspace, with slashes; `undefined` outside of it, where GitHub knows none. */
export function inWorkspace(
  root: string,
  folder: string,
): (path: string) => string | undefined {
  return (path) => {
    const name = relative(root, resolve(folder, path));
    const isOutside = name === ".." || name.startsWith(`..${sep}`);
    return isOutside || isAbsolute(name)
      ? undefined
      : name.split(sep).join("/");
  };
}
