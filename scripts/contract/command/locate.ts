import { locate } from "../../openapi/read/locate.ts";
import type { Finding, Location } from "../index.ts";

/** Adds line and column, where there is anything to add them to. */
export function locateFindings(
  findings: readonly Finding[],
  base: string,
  revised: string,
): readonly Finding[] {
  if (findings.length === 0) return findings;
  const here = locator(findings, "base", base);
  const there = locator(findings, "revised", revised);
  return findings.map((finding) => ({
    ...finding,
    location: {
      ...here(finding.location.base, "base"),
      ...there(finding.location.revised, "revised"),
    },
  }));
}

function locator(
  findings: readonly Finding[],
  side: "base" | "revised",
  text: string,
) {
  const pointers = findings.flatMap(
    ({ location }) => location[side]?.pointer ?? [],
  );
  const places = locate(text, new Set(pointers));
  return (location: Location | undefined, name: "base" | "revised") =>
    location && { [name]: { ...location, ...places.get(location.pointer) } };
}
