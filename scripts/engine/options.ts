/**
 * Options by which V8 optimises code once it has run longer: `budget` bytes of it, where Node 20 says
 * 132 kB. A program that runs much, and little of it for long, spends a third of its processor time on
 * code that hardly runs again. Later versions decide otherwise, and refuse the option.
 */
export function optimiseLater(budget: number): readonly string[] {
  return process.versions.v8.startsWith("11.")
    ? [`--interrupt-budget=${budget}`]
    : [];
}

/** For checks and tests. */
export const ENGINE = optimiseLater(1_000_000);

/** What the native compiler is told: it ends before it needs the memory that collecting would free. */
export const COMPILER: Readonly<Record<string, string>> = { GOGC: "off" };
