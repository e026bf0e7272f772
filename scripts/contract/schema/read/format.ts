import { decimal, type Decimal } from "../../../openapi/decimal.ts";
import { NUMBER, STRING } from "../value/kind.ts";
import { EXAMPLES, STRINGS } from "./string-formats.ts";
import { VAGUE } from "./vague-formats.ts";

/** What a known `format` means: a regular language of strings, or a range of numbers. */
interface Format {
  readonly kinds: number;
  readonly pattern?: string;
  /** There are several readings of it: `pattern` is what any of them allows … */
  readonly isVague?: true;
  /** … and this what all of them do, if anything is known of that. */
  readonly surely?: string;
  /** Words that a reader recognises at once. */
  readonly examples?: readonly string[];
  readonly minimum?: Decimal;
  readonly maximum?: Decimal;
}

// Formats that restrict no value: prose, hints, and widths beyond what a JSON number can tell.
const FREE = [
  "password",
  "int64",
  "float",
  "double",
  "unixtime",
  "binary",
  "html",
  "commonmark",
];

const RANGES: readonly (readonly [string, number, number])[] = [
  ["int8", -(2 ** 7), 2 ** 7 - 1],
  ["int16", -(2 ** 15), 2 ** 15 - 1],
  ["int32", -(2 ** 31), 2 ** 31 - 1],
  ["uint8", 0, 2 ** 8 - 1],
  ["uint16", 0, 2 ** 16 - 1],
  ["uint32", 0, 2 ** 32 - 1],
  ["double-int", -(2 ** 53 - 1), 2 ** 53 - 1],
  ["sf-integer", -999_999_999_999_999, 999_999_999_999_999],
  ["sf-decimal", -999_999_999_999.999, 999_999_999_999.999],
];

const FORMATS: ReadonlyMap<string, Format> = new Map<string, Format>([
  ...FREE.map((name): [string, Format] => [name, { kinds: 0 }]),
  ...Object.entries(STRINGS).map(([name, source]): [string, Format] => [
    name,
    {
      kinds: STRING,
      pattern: `^(?:${source})$`,
      examples: EXAMPLES[name] ?? [],
    },
  ]),
  ...Object.entries(VAGUE).map(
    ([name, { any, all, examples }]): [string, Format] => [
      name,
      {
        kinds: STRING,
        pattern: `^(?:${any})$`,
        examples,
        isVague: true,
        ...(all !== undefined && { surely: `^(?:${all})$` }),
      },
    ],
  ),
  ...RANGES.map(([name, least, most]): [string, Format] => [
    name,
    { kinds: NUMBER, minimum: decimal(least), maximum: decimal(most) },
  ]),
  // Where it ends no JSON number can tell.
  ["uint64", { kinds: NUMBER, minimum: decimal(0) }],
]);

export function formatNamed(name: string): Format | undefined {
  return FORMATS.get(name);
}
