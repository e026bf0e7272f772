/** The way a value goes: some properties are for one of them alone (`readOnly`, `writeOnly`). */
export type Direction = "request" | "response";
