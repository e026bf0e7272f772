declare const language: unique symbol;
/** Opaque outside this folder; compare with `===` for "built alike", ask `word` for "equal". */
export interface Language {
  readonly [language]: true;
}
