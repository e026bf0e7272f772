/**
 * Exact regular languages: JSON Schema patterns and lengths, with all Boolean operations, membership and a shortest word.
 */
export { createLanguages } from "./languages.ts";
export type { Languages } from "./languages.ts";
export type { Language } from "./node.ts";
export type { WordResult } from "./word.ts";
