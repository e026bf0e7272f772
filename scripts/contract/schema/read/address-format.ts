const HEX = "[0-9A-Fa-f]";
const OCTET = "(?:25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)";

export const IPV4: string = `${OCTET}(?:\\.${OCTET}){3}`;
export const IPV6: string = ipv6();

function ipv6(): string {
  const group = `${HEX}{1,4}`;
  const tail = `(?:${group}:${group}|${IPV4})`;
  const forms = [`(?:${group}:){6}${tail}`];
  for (let after = 5; after >= 0; after--) {
    const before = 5 - after;
    const head =
      before === 0 ? "" : `(?:(?:${group}:){0,${before - 1}}${group})?`;
    forms.push(
      after === 5
        ? `::(?:${group}:){5}${tail}`
        : `${head}::(?:${group}:){${after}}${tail}`,
    );
  }
  forms.push(`(?:(?:${group}:){0,5}${group})?::${group}`);
  forms.push(`(?:(?:${group}:){0,6}${group})?::`);
  return `(?:${forms.join("|")})`;
}
