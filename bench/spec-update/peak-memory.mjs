// Loaded into every process that a benchmark starts, whatever it runs (and so
// JavaScript): notes the largest resident set that the process had, in kB.
import { appendFileSync } from "node:fs";

process.on("exit", () => {
  const { maxRSS } = process.resourceUsage();
  appendFileSync(process.env.PEAK_MEMORY_FILE, `${maxRSS}\n`);
});
