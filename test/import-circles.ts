import { posix } from "node:path";
import type { Import } from "./import-rule.ts";

type Graph = ReadonlyMap<string, ReadonlySet<string>>;

/** Files of ours that import each other, directly or by way of others; type-only imports count. */
export function circlesOfFiles(imports: readonly Import[]): string[] {
  return circlesIn(graphOf(stepsOf(imports)));
}

/**
 * Folders beside each other that import each other, directly or by way of others beside them, whatever
 * is inside counted as theirs. A folder's own files and its sub-folders are one house: what stands
 * directly in a folder may know its sub-folders and be known by them.
 */
export function circlesOfFolders(imports: readonly Import[]): string[] {
  const besides = stepsOf(imports).flatMap(([from, to]) => {
    const [here, there] = [from.split("/"), to.split("/")];
    const fork = here.findIndex((name, depth) => name !== there[depth]);
    // The parts at the top have a rule of their own.
    const areFolders =
      fork > 0 && fork < here.length - 1 && fork < there.length - 1;
    const upTo = (path: string[]) => path.slice(0, fork + 1).join("/");
    return areFolders ? [[upTo(here), upTo(there)] as const] : [];
  });
  return circlesIn(graphOf(besides));
}

function stepsOf(imports: readonly Import[]) {
  return imports
    .filter(({ specifier }) => specifier.startsWith("."))
    .map(({ file, specifier }) => {
      const to = posix.join(posix.dirname(file), specifier);
      return [file, to] as const;
    });
}

function graphOf(steps: readonly (readonly [string, string])[]): Graph {
  const graph = new Map<string, Set<string>>();
  for (const [from, to] of steps)
    if (from !== to) graph.set(from, (graph.get(from) ?? new Set()).add(to));
  return graph;
}

/** The groups of nodes each of which leads to all others of its group. */
function circlesIn(graph: Graph): string[] {
  const reach = new Map([...graph.keys()].map((node) => [node, from(node)]));
  function from(start: string): ReadonlySet<string> {
    const reached = new Set<string>();
    const open = [start];
    for (let node = open.pop(); node !== undefined; node = open.pop())
      for (const next of graph.get(node) ?? [])
        if (!reached.has(next)) (open.push(next), reached.add(next));
    return reached;
  }
  const circles = [...reach].flatMap(([node, reached]) =>
    reached.has(node)
      ? [[...reached].filter((other) => reach.get(other)?.has(node)).sort()]
      : [],
  );
  return [...new Set(circles.map((circle) => circle.join(" ↔ ")))].sort();
}
