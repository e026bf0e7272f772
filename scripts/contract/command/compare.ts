import { join } from "node:path";
import { nearest } from "../../openapi/nearest.ts";
import { homeOf } from "../../openapi/outside/address.ts";
import { bundle, type Bundle } from "../../openapi/outside/bundle.ts";
import { readDocument } from "../../openapi/read/read.ts";
import type { SourceIo } from "../../openapi/source/io.ts";
import { readSource } from "../../openapi/source/source.ts";
import { DocumentError } from "../../openapi/spec-error.ts";
import { diffDocuments, type Scope } from "../index.ts";
import { readOutlines } from "../operation/list.ts";
import type { Report, Texts } from "../report/report.ts";
import { scopeNames, unknownNames } from "../scope.ts";
import type { CommandIo } from "./io.ts";
import { locateFindings, type LocatableBundle } from "./locate.ts";
import type { CompareRequest } from "./options.ts";
import { PROVENANCE, SLICE } from "../../openapi/vendored.ts";
import { vendoredOperations } from "./vendored.ts";

/** Reads both sources and compares them. */
export async function compareSources(
  request: CompareRequest,
  io: CommandIo,
): Promise<Report> {
  const { name, version, root } = io.package;
  const isInstalled = typeof request.base !== "string";
  const folder = isInstalled ? root : io.project;
  const scope =
    request.scope === "default"
      ? ((await vendoredOperations(join(folder, PROVENANCE), io)) ?? "all")
      : request.scope;
  const base = await readWhole(
    typeof request.base === "string" ? request.base : join(root, SLICE),
    io,
  );
  const revised = await readWhole(request.revised, io);
  refuseUnknown(scope, `${base.name} and ${revised.name}`, [base, revised]);
  const diff = diffDocuments({
    base: base.root,
    revised: revised.root,
    scope,
  });
  return {
    ...diff,
    base: isInstalled ? `${name}/${SLICE}` : base.name,
    revised: revised.name,
    inWorkspace: io.inWorkspace,
    findings: locateFindings(diff.findings, base, revised),
    texts: { base: textsOf(base), revised: textsOf(revised) },
    ...(isInstalled && { client: `${name}@${version}` }),
  };
}

/** A document with what it refers to. */
interface Whole extends Bundle, LocatableBundle {
  readonly name: string;
}

async function readWhole(source: string, io: SourceIo): Promise<Whole> {
  const found = await readSource(source, io);
  const read = readDocument(found);
  const whole = await bundle(read, homeOf(found.url ?? source), io);
  return { ...whole, text: read.text, locate: read.locate, name: found.name };
}

function textsOf({ text, files, sourceOf }: Whole): Texts {
  const others = [...files].map(
    ([file, each]) => [sourceOf(file), each.text] as const,
  );
  return new Map([[undefined, text], ...others]);
}

function refuseUnknown(
  scope: Scope,
  input: string,
  documents: readonly Bundle[],
): void {
  if (scope === "all") return;
  const operations = documents.flatMap(({ root }) => readOutlines(root));
  const [id] = unknownNames(scope, operations);
  if (id === undefined) return;
  const known = [...new Set(operations.flatMap(scopeNames))];
  throw new DocumentError(input, {
    kind: "missing-operation",
    id,
    nearest: nearest(id, known),
  });
}
