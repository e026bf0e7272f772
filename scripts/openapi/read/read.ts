import { isObject } from "../json.ts";
import {
  constructFromEvents,
  EVENT_ID,
  type Event,
  getScalarValue,
  parseEvents,
  YAMLException,
} from "js-yaml";
import { checkBounds, MAX_DEPTH } from "./bounds.ts";
import { extractDocument } from "./extract.ts";
import type { DocumentFault } from "../fault.ts";
import { DocumentError } from "../spec-error.ts";
import { findNodes } from "./find-nodes.ts";
import { locatableBy, type LocatableText } from "./locate.ts";
import type { Source } from "../source/source.ts";
import { prototypeKeys } from "./prototype-keys.ts";
import { documentSchema } from "./yaml.ts";

/** A parsed document of which nothing is known but that it is OpenAPI 3. */
export interface OpenApiDocument {
  readonly openapi: string;
  readonly [key: string]: unknown;
}

/** A part of a document, or what another refers to. */
export interface ReadPart extends LocatableText {
  readonly value: unknown;
  /** All that stands in a `$ref`, of an example too. */
  readonly references: ReadonlySet<string>;
}

/** With the document's own text, which has the line numbers of the source. */
export interface ReadDocument extends Omit<ReadPart, "value"> {
  readonly document: OpenApiDocument;
}

/** Reads a document: YAML, JSON, or a Markdown page with either in a fence. */
export function readDocument(
  source: Pick<Source, "name" | "text">,
): ReadDocument {
  const { name } = source;
  const text = extractDocument(name, source.text);
  refuseHtml(name, text);
  const { value: document, ...read } = parse(name, text);
  if (isObject(document) && Object.hasOwn(document, "swagger")) {
    throw new DocumentError(name, { kind: "swagger-2" });
  }
  if (!isOpenApi(document)) {
    throw new DocumentError(name, {
      kind: "not-openapi",
      found: kindOf(document),
    });
  }
  return { document, ...read };
}

/** Reads YAML or JSON that need not be a whole document. */
export function readPart(source: Pick<Source, "name" | "text">): ReadPart {
  const { name, text } = source;
  refuseHtml(name, text);
  return parse(name, text);
}

function refuseHtml(name: string, text: string): void {
  if (/^\s*$/.test(text)) throw new DocumentError(name, { kind: "empty" });
  if (/^\s*<[!?a-z]/i.test(text)) {
    throw new DocumentError(name, { kind: "html" });
  }
}

function parse(name: string, text: string): ReadPart {
  try {
    const events = parseEvents(text, { maxDepth: MAX_DEPTH });
    const fault = checkBounds(events, text);
    if (fault !== undefined) throw new DocumentError(name, fault);
    return { ...construct(name, text, events), ...locatableBy(events, text) };
  } catch (error) {
    if (!(error instanceof YAMLException)) throw error;
    throw new DocumentError(name, toFault(error));
  }
}

function construct(
  name: string,
  text: string,
  events: Event[],
): Omit<ReadPart, keyof LocatableText> {
  let hasPrototypeKey = false;
  const references = new Set<string>();
  const schema = documentSchema((key, value) => {
    if (key === "__proto__") hasPrototypeKey = true;
    if (key === "$ref" && typeof value === "string") references.add(value);
  });
  const documents = constructFromEvents(events, { source: text, schema });
  if (documents.length !== 1) {
    throw new DocumentError(name, {
      kind: documents.length === 0 ? "empty" : "several-documents",
    });
  }
  const [document] = documents;
  const faults = hasPrototypeKey ? prototypeKeys(document, text) : [];
  if (faults.length > 0) throw new DocumentError(name, ...faults);
  keepVersionText(document, events, text);
  return { value: document, references };
}

// Upstream's versions are hashes, and an unquoted 1234567e10 or 0123 is a
// number to YAML.
function keepVersionText(document: unknown, events: Event[], text: string) {
  const pointer = "/info/version";
  const node = findNodes(events, text, [pointer]).get(pointer)?.value;
  if (node?.type !== EVENT_ID.SCALAR || !isObject(document)) return;
  const info = document["info"];
  if (isObject(info)) info["version"] = getScalarValue(text, node);
}

function toFault(error: YAMLException): DocumentFault {
  const { line = 0, column = 0, buffer = "", position = 0 } = error.mark ?? {};
  const at = { line: line + 1, column: column + 1 };
  const key = /^(?:"[^"]*"|'[^']*'|[^:\s]*)/.exec(buffer.slice(position))?.[0];
  const bare = (key ?? "").replace(/^["']|["']$/g, "");
  if (error.reason === "duplicated mapping key") {
    return { kind: "duplicate-key", key: bare, at };
  }
  if (error.reason.startsWith("nesting exceeded")) {
    return { kind: "too-deep", limit: MAX_DEPTH };
  }
  return { kind: "syntax", reason: error.reason, at };
}

function isOpenApi(value: unknown): value is OpenApiDocument {
  if (!isObject(value)) return false;
  const version = value["openapi"];
  return typeof version === "string" && /^3\.[0-2]\.\d+/.test(version);
}

function kindOf(value: unknown): string {
  if (!isObject(value)) return value === null ? "null" : typeof value;
  if (Object.hasOwn(value, "openapi")) {
    return `openapi is ${JSON.stringify(value["openapi"])}`;
  }
  return 'no "openapi"';
}
