export { createVerifier } from "./verifier.ts";
export type { Verify, VerifyOptions } from "./verifier.ts";
