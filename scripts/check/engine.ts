/**
 * Node's options where much runs and little of it for long: checks and tests. By itself V8 optimises so
 * early that a quarter of their processor time went into code that hardly ran; this is fifteen times as
 * late. What does run for long is optimised still.
 */
export const ENGINE: readonly string[] = ["--interrupt-budget=1000000"];

/** What the native compiler is told: it ends before it needs the memory that collecting would free. */
export const COMPILER: Readonly<Record<string, string>> = { GOGC: "off" };
