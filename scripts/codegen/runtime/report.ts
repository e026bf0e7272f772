interface Departure {
  readonly instancePath: string;
  readonly keyword: string;
  readonly params: object;
}

/** Adds to Ajv's list of errors, which is null as long as there is none. */
export default function report(
  errors: Departure[] | null,
  instancePath: string,
  keyword: string,
  params: object,
): Departure[] {
  const list = errors ?? [];
  list.push({ instancePath, keyword, params });
  return list;
}
