import {
  createSolver,
  embed,
  type Dialect,
  type Direction,
  type Inclusion,
  type SchemaHandle,
  type Solver,
} from "../../../scripts/contract/schema/index.ts";

export interface AskOptions {
  readonly dialect?: Dialect;
  readonly direction?: Direction;
  /** What `#/$defs/…` leads to, in the writer's document and in the reader's. */
  readonly defs?: readonly [writer: object, reader: object];
}

export function readSchema(
  solver: Solver,
  schema: unknown,
  {
    dialect = "3.1",
    direction = "request",
    $defs = {},
  }: Omit<AskOptions, "defs"> & { readonly $defs?: object } = {},
): SchemaHandle {
  const root = { schema, $defs };
  return solver.read(embed({ root, dialect }, "/schema", direction));
}

export function ask(
  writer: unknown,
  reader: unknown,
  { defs = [{}, {}], ...options }: AskOptions = {},
): Inclusion {
  const solver = createSolver();
  return solver.inclusion(
    readSchema(solver, writer, { ...options, $defs: defs[0] }),
    readSchema(solver, reader, { ...options, $defs: defs[1] }),
  );
}

/** `keyword@place value` for each break, with `if` before it where that takes something for granted, `? reason` for what is undecided, `+ property` for what is not described. */
export function verdict({
  breaks,
  undecided,
  undescribed,
}: Inclusion): string[] {
  return [
    ...breaks.map(
      ({ keyword, instancePath, value, premises }) =>
        `${premises === undefined ? "" : "if "}${keyword}@${instancePath} ${JSON.stringify(value)}`,
    ),
    ...undecided.map(({ reason }) => `? ${reason}`),
    ...undescribed.map(
      ({ property, instancePath }) => `+ ${instancePath}/${property}`,
    ),
  ];
}

/** A pair of schemas, what the first may send that the second refuses, and the other way round. */
export type Row = readonly [
  name: string,
  first: unknown,
  second: unknown,
  forth: readonly string[],
  back: readonly string[],
];

export function both(
  first: unknown,
  second: unknown,
  options?: AskOptions,
): [string[], string[]] {
  return [
    verdict(ask(first, second, options)),
    verdict(ask(second, first, options)),
  ];
}
