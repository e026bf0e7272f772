import { readFileSync } from "node:fs";
import { builtinModules } from "node:module";
import { posix } from "node:path";

export const manifest = JSON.parse(
  readFileSync(new URL("../package.json", import.meta.url), "utf8"),
) as {
  name: string;
  dependencies: Record<string, string>;
  devDependencies: Record<string, string>;
};

/** The clients that ours is measured against have a manifest of their own. */
const benchManifest = JSON.parse(
  readFileSync(
    new URL("../bench/create/clients/package.json", import.meta.url),
    "utf8",
  ),
) as { dependencies: Record<string, string> };

type Part = "client" | "generated" | "sandbox" | "scripts" | "test" | "bench";
type Target =
  Part | "node" | "manifest" | "own package" | "build" | `package ${string}`;

export interface Import {
  readonly file: string;
  readonly specifier: string;
  /** Gone once the types are stripped. */
  readonly typeOnly: boolean;
}

export function partOf(file: string): Part | undefined {
  if (file.startsWith("src/generated/")) return "generated";
  if (file.startsWith("src/sandbox/")) return "sandbox";
  if (file.startsWith("src/")) return "client";
  return (["scripts", "test", "bench"] as const).find((folder) =>
    file.startsWith(`${folder}/`),
  );
}

function targetOf({ file, specifier }: Import): Target | undefined {
  if (specifier.startsWith(".")) {
    const path = posix.join(posix.dirname(file), specifier);
    if (path === "package.json") return "manifest";
    return path.startsWith("dist/") ? "build" : partOf(path);
  }
  if (specifier.startsWith("node:") || builtinModules.includes(specifier))
    return "node";
  const name = /^(?:@[^/]+\/)?[^/]+/.exec(specifier)?.[0] ?? specifier;
  return name === manifest.name ? "own package" : `package ${name}`;
}

/** The rooms of `scripts`, and which others each may import. */
const ROOMS: Readonly<Record<string, readonly string[]>> = {
  openapi: [],
  codegen: ["openapi"],
  contract: ["openapi"],
  tree: ["openapi"],
  update: ["openapi", "codegen", "contract", "tree"],
};

function roomBreachOf({ file, specifier }: Import): string | undefined {
  const roomOf = (path: string) => /^scripts\/([\w-]+)\//.exec(path)?.[1] ?? "";
  const room = roomOf(file);
  const target = roomOf(posix.join(posix.dirname(file), specifier));
  return target in ROOMS &&
    target !== room &&
    ROOMS[room]?.includes(target) === false
    ? `${room} may not import ${target}`
    : undefined;
}

/** What each part may import. Says what is wrong with an import, or nothing. */
export function breachOf(found: Import): string | undefined {
  const part = partOf(found.file);
  const target = targetOf(found);
  if (target === undefined) return "imports what is no part of the project";
  if (target.startsWith("package "))
    return packageBreachOf(found.file, target.slice("package ".length));
  if (part === "scripts" && part === target) return roomBreachOf(found);
  if (part === "test" || part === "bench" || part === target) {
    return part === "generated" ? "generated code imports nothing" : undefined;
  }
  const allowed: Partial<Record<Part, readonly Target[]>> = {
    client: ["generated"],
    sandbox: ["generated"],
    scripts: ["generated", "sandbox", "node", "manifest"],
  };
  if (part !== undefined && allowed[part]?.includes(target)) return undefined;
  if (
    isDemo(found.file) &&
    (target === "build" ||
      target === "own package" ||
      (target === "client" && found.typeOnly))
  )
    return undefined;
  if (isFuzzRun(found.file) && target === "test") return undefined;
  return `${part ?? "nothing"} may not import ${target}`;
}

/** Tests with more time than a test has. */
function isFuzzRun(file: string): boolean {
  return /^scripts\/[\w-]+-(?:fuzz|mutate)\.ts$/.test(file);
}

/** The demo shows the built client, and takes its types from the sources. */
function isDemo(file: string): boolean {
  return file === "scripts/demo.ts" || file.startsWith("scripts/demo/");
}

function packageBreachOf(file: string, name: string): string | undefined {
  const part = partOf(file);
  if (part === "client")
    return name in manifest.dependencies
      ? undefined
      : `the client may not depend on ${name}`;
  if (part === "generated" || part === "sandbox")
    return `${part} may not depend on a package`;
  const measured = file.startsWith("bench/create/clients/")
    ? benchManifest.dependencies
    : {};
  return name in
    { ...manifest.dependencies, ...manifest.devDependencies, ...measured }
    ? undefined
    : `${name} is not in package.json`;
}
