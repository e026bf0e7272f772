/** A place in a text, counted from 1. */
export interface TextPosition {
  readonly line: number;
  readonly column: number;
}

/** What all faults have in common. */
export interface AnyFault {
  readonly kind: string;
  /** Where in the text it is. */
  readonly at?: TextPosition;
  /** The JSON pointer of the place that it is about. */
  readonly from?: string;
}

/** A table of sentences, by kind of fault: the rule that the input breaks; what to do. */
export type Words<F extends AnyFault> = {
  readonly [Kind in F["kind"]]: (fault: F & { readonly kind: Kind }) => string;
};

/** The faults that a table has sentences for: each holds what its sentence needs. */
export type FaultIn<Table> = {
  [Kind in keyof Table]: Omit<AnyFault, "kind"> & {
    readonly kind: Kind;
  } & HeldBy<Table[Kind]>;
}[keyof Table];

type HeldBy<Sentence> = Sentence extends (fault: infer Held) => string
  ? Held
  : never;

/** A fault in words, without its place. */
export function sentenceOf<F extends AnyFault>(
  fault: F,
  words: Words<F>,
): string {
  const describe = words[fault.kind as F["kind"]] as (it: F) => string;
  return describe(fault);
}

export type DocumentFault = FaultIn<typeof DOCUMENT_WORDS>;

type Reason = { readonly reason: string };
type Limit = { readonly limit: number };
type Key = { readonly key: string };

/** Where an operation stood, and what stands there now. */
interface Displaced {
  readonly method: string;
  readonly path: string;
  /** The operation id there now: empty when it has none, `undefined` when there is no operation. */
  readonly now: string | undefined;
  readonly methods: readonly string[];
}

/** As JSON, so that what is quoted has an end and no line of its own. */
export const quote = (value: unknown): string => JSON.stringify(value);

/** Why a source or the document in it can't be used. */
export const DOCUMENT_WORDS = {
  "unknown-scheme": ({ scheme }: { readonly scheme: string }) =>
    `"${scheme}" is no kind of source; give a path, -, an https URL or git:REVISION:PATH`,
  "bad-revision": () => "not git:REVISION:PATH; name a revision and a path",
  unreadable: ({ reason }: Reason) =>
    `cannot be read (${reason}); check that it exists`,
  "insecure-url": () => "only https is fetched; use the https address",
  "url-with-credentials": () =>
    "a URL must not hold credentials; take them out",
  "insecure-redirect": ({ target }: { readonly target: string }) =>
    `redirects to ${target}, which is not https; use an address that stays within https`,
  "too-many-redirects": ({ limit }: Limit) =>
    `more than ${limit} redirects; use the address it ends at`,
  "http-status": ({ status }: { readonly status: number }) =>
    `answered ${status}, not 200; check the address`,
  "timed-out": () => "did not arrive in time; try again or download it first",
  unwritable: ({ reason }: Reason) =>
    `cannot be written (${reason}); name another file`,
  "too-large": ({ limit }: Limit) =>
    `larger than the bound of ${limit} bytes; check that it is an OpenAPI document`,
  "broken-gzip": () =>
    "packed with gzip, and damaged or cut off; fetch it again",
  "not-utf8": () => "not valid UTF-8; convert it to UTF-8",
  html: () =>
    "HTML where an OpenAPI document was expected; use the address of the YAML, the JSON or the Markdown page",
  empty: () => "holds nothing; check that it was written whole",
  "cut-off-fence": () =>
    "the page ends inside the fence that opens here; check that it was written whole",
  "several-fences": ({ lines }: { readonly lines: readonly number[] }) =>
    `several OpenAPI documents on one page (lines ${lines.join(", ")}); give a page with one`,
  syntax: ({ reason }: Reason) => `not YAML (${reason}); correct it`,
  "several-documents": () => "several YAML documents in one stream; give one",
  "duplicate-key": ({ key }: Key) =>
    `duplicate key ${quote(key)}; keep one of them`,
  "prototype-key": ({ key }: Key) =>
    `the key ${quote(key)} is the name of no property, component or the like; take it out`,
  "too-deep": ({ limit }: Limit) =>
    `nested deeper than ${limit} levels; flatten it with $ref`,
  "too-many-nodes": ({ limit }: Limit) =>
    `more than ${limit} nodes, its aliases expanded; check that it is an OpenAPI document`,
  "alias-cycle": ({ anchor }: { readonly anchor: string }) =>
    `the alias *${anchor} lies within its own anchor; use $ref for recursion`,
  "not-openapi": ({ found }: { readonly found: string }) =>
    `not an OpenAPI 3 document (${found}); give one whose "openapi" is "3.0.x", "3.1.x" or "3.2.x"`,
  "swagger-2": () =>
    "Swagger 2.0, not OpenAPI 3; convert it first: npx swagger2openapi --outfile openapi.yaml SWAGGER_FILE",
  "missing-operation": ({
    id,
    before,
    nearest,
  }: {
    readonly id: string;
    readonly nearest: readonly string[];
    readonly before?: Displaced;
  }) => `no operation ${quote(id)}${displaced(before)}; ${nearestIds(nearest)}`,
};

/** The place in the input that a fault is about: `:LINE:COLUMN`, and `#` with a JSON pointer. */
export function faultPlace({
  at,
  from,
}: Pick<AnyFault, "at" | "from">): string {
  const pointer = from === undefined ? "" : `#${from}`;
  if (at === undefined) return pointer;
  return [`:${at.line}:${at.column}`, pointer].join(" ").trimEnd();
}

export function nearestIds(ids: readonly string[]): string {
  if (ids.length === 0) return "check the id";
  return `nearest: ${ids.map(quote).join(", ")}`;
}

function displaced(before: Displaced | undefined): string {
  if (before === undefined) return "";
  const { method, path, now, methods } = before;
  const there = `${method.toUpperCase()} ${path}`;
  if (now !== undefined) return ` (${there} is now ${quote(now)})`;
  if (methods.length === 0) return ` (the path ${path} is gone too)`;
  const left = methods.map((name) => name.toUpperCase()).join(", ");
  return ` (${there} is gone, ${left} still there)`;
}
