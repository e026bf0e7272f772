import { decimal, type Decimal } from "../value/decimal.ts";
import { NUMBER, STRING } from "../value/kind.ts";

/** What a known `format` means: a regular language of strings, or a range of numbers. */
export interface Format {
  readonly kinds: number;
  readonly pattern?: string;
  /** Words that a reader recognises at once. */
  readonly examples?: readonly string[];
  readonly minimum?: Decimal;
  readonly maximum?: Decimal;
}

const DATE =
  "(?:\\d{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\\d|30)|02-(?:0[1-9]|1\\d|2[0-8]))" +
  "|(?:\\d\\d(?:0[48]|[2468][048]|[13579][26])|(?:[02468][048]|[13579][26])00)-02-29)";
const TIME =
  "(?:[01]\\d|2[0-3]):[0-5]\\d:(?:[0-5]\\d|60)(?:\\.\\d+)?(?:[Zz]|[+-](?:[01]\\d|2[0-3]):[0-5]\\d)";
const OCTET = "(?:25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)";
const IPV4 = `${OCTET}(?:\\.${OCTET}){3}`;
const LABEL = "[A-Za-z0-9](?:[-A-Za-z0-9]{0,61}[A-Za-z0-9])?";
const HEX = "[0-9A-Fa-f]";
const URI_CHARACTERS = `(?:[!#$&-;=?-Z_a-z~@\\[\\]]|%${HEX}{2})`;

// Formats that restrict no value: prose, hints, and widths beyond what a JSON number can tell.
const FREE = [
  "password",
  "int64",
  "float",
  "double",
  "binary",
  "html",
  "commonmark",
];

const STRINGS: Readonly<Record<string, string>> = {
  date: DATE,
  time: TIME,
  "date-time": `${DATE}[Tt]${TIME}`,
  duration:
    "P(?:\\d+W|(?=.)(?:\\d+Y)?(?:\\d+M)?(?:\\d+D)?(?:T(?=\\d)(?:\\d+H)?(?:\\d+M)?(?:\\d+S)?)?)",
  uuid: `${HEX}{8}-${HEX}{4}-${HEX}{4}-${HEX}{4}-${HEX}{12}`,
  ipv4: IPV4,
  ipv6: ipv6(),
  hostname: `${LABEL}(?:\\.${LABEL})*`,
  email: `[A-Za-z0-9.!#$%&'*+/=?^_\`{|}~-]+@${LABEL}(?:\\.${LABEL})*`,
  uri: `[A-Za-z][-+.A-Za-z0-9]*:${URI_CHARACTERS}*`,
  "uri-reference": `${URI_CHARACTERS}*`,
  "json-pointer": "(?:/(?:[^~/]|~[01])*)*",
  byte: "(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?",
};

const EXAMPLES: Readonly<Record<string, readonly string[]>> = {
  date: ["2025-01-31"],
  time: ["12:00:00Z"],
  "date-time": ["2025-01-31T12:00:00Z"],
  duration: ["P1D"],
  uuid: ["123e4567-e89b-12d3-a456-426614174000"],
  ipv4: ["192.0.2.1"],
  ipv6: ["2001:db8::1"],
  hostname: ["example.com"],
  email: ["name@example.com"],
  uri: ["https://example.com"],
};

const FORMATS: ReadonlyMap<string, Format> = new Map<string, Format>([
  ...FREE.map((name) => [name, { kinds: 0 }] as const),
  ...Object.entries(STRINGS).map(
    ([name, source]) =>
      [
        name,
        {
          kinds: STRING,
          pattern: `^(?:${source})$`,
          examples: EXAMPLES[name] ?? [],
        },
      ] as const,
  ),
  [
    "int32",
    {
      kinds: NUMBER,
      minimum: decimal(-(2 ** 31)),
      maximum: decimal(2 ** 31 - 1),
    },
  ],
]);

export function formatNamed(name: string): Format | undefined {
  return FORMATS.get(name);
}

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
