/** A value of a document and where it stands. */
export interface Located<Value = unknown> {
  readonly root: unknown;
  readonly pointer: string;
  readonly value: Value;
}

export function wholeOf<Root>(root: Root): Located<Root> {
  return { root, pointer: "", value: root };
}
