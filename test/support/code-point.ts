import fc from "fast-check";

/**
 * Any character, as fast-check's `unit: "binary"` gives it; which first makes a map of all 1.1 million:
 * a second of each process.
 */
export const codePoint: fc.Arbitrary<string> = fc
  .oneof(
    fc.integer({ min: 0, max: 0xd7_ff }),
    fc.integer({ min: 0xe0_00, max: 0x10_ff_ff }),
  )
  .map((value) => String.fromCodePoint(value));
