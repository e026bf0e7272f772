export { createVerifier } from "./verifier.ts";
export type { Verify } from "./verifier.ts";
