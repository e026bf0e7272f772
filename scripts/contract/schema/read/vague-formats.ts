import { IPV4, IPV6 } from "./address-format.ts";

/** A format that several readings exist of. */
interface Vague {
  /** All that any reading allows. */
  readonly any: string;
  /** What every reading allows, where that can be said. */
  readonly all?: string;
  /** Words that every reading allows. */
  readonly examples: readonly string[];
}

const HEX = "[0-9A-Fa-f]";
// Braces, a URN and no hyphens at all are other spellings of one identifier.
const ANY_UUID = `\\{?(?:[Uu][Rr][Nn]:)?(?:[Uu][Uu][Ii][Dd]:)?\\{?${HEX}{8}-?${HEX}{4}-?${HEX}{4}-?${HEX}{4}-?${HEX}{12}\\}?`;

function uuid(version: string): Vague {
  return {
    any: ANY_UUID,
    all: `[0-9a-f]{8}-[0-9a-f]{4}-${version}[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}`,
    examples: [`123e4567-e89b-${version}2d3-a456-426614174000`],
  };
}

const ZONE = "(?:%[\\s\\S]+)?";
// Numerals of other bases and shortened forms are addresses to some.
const ANY_IPV4 = "[0-9A-Fa-fxX.]+";
const ANY_IPV6 = `[0-9A-Fa-f:.]*:[0-9A-Fa-f:.]*${ZONE}`;
const ANY_IP = `(?:${ANY_IPV4}|${ANY_IPV6})`;
const MASK = "(?:/[0-9A-Fa-f:.]+)?";

const ADDRESS: Vague = {
  any: ANY_IP,
  all: `(?:${IPV4}|${IPV6})`,
  examples: ["192.0.2.1", "2001:db8::1"],
};

function network(address: string, ...examples: readonly string[]): Vague {
  return { any: address + MASK, examples };
}

const INF = "[Ii][Nn][Ff](?:[Ii][Nn][Ii][Tt][Yy])?";
const NAN = "[Ss]?[Nn][Aa][Nn]\\d*";
const DECIMAL: Vague = {
  // Marks between digits, blanks around them and what is no number are allowed by some.
  any: `\\s*[-+]?(?:[\\d_.,' ]*\\d[\\d_.,' ]*(?:[eE][-+]?\\d+)?|${INF}|${NAN})\\s*`,
  all: "-?(?:0|[1-9]\\d{0,14})(?:\\.\\d{1,6})?",
  examples: ["1.5"],
};

const MAC: Vague = {
  any: `${HEX}(?:[-:. ]?${HEX}){5,39}`,
  all: `(?:${HEX}{2}:){5}${HEX}{2}`,
  examples: ["00:00:5e:00:53:01"],
};

/** By name; what every reading of them refuses is refused. */
export const VAGUE: Readonly<Record<string, Vague>> = {
  uuid1: uuid("1"),
  uuid3: uuid("3"),
  uuid4: uuid("4"),
  uuid5: uuid("5"),
  uuid6: uuid("6"),
  uuid7: uuid("7"),
  uuid8: uuid("8"),
  guid: uuid("4"),
  ip: ADDRESS,
  "ip-address": ADDRESS,
  ipvanyaddress: ADDRESS,
  ipvanyinterface: network(ANY_IP, "192.0.2.1/32"),
  ipvanynetwork: network(ANY_IP, "192.0.2.0/24"),
  cidr: network(ANY_IP, "192.0.2.0/24"),
  ipv4interface: network(ANY_IPV4, "192.0.2.1/32"),
  ipv4network: network(ANY_IPV4, "192.0.2.0/24"),
  ipv6interface: network(ANY_IPV6, "2001:db8::1/128"),
  ipv6network: network(ANY_IPV6, "2001:db8::/32"),
  decimal: DECIMAL,
  decimal128: DECIMAL,
  mac: MAC,
  "mac-address": MAC,
  phone: { any: "[\\s\\S]*\\d[\\s\\S]*", examples: ["+12025550123"] },
  base64: {
    any: "[\\sA-Za-z0-9+/=_-]*",
    all: "(?:[A-Za-z0-9]{4})*",
    examples: ["aaaa"],
  },
  ulid: {
    any: "[0-9A-Za-z]{26}",
    all: "[0-7][0-9A-HJKMNP-TV-Z]{25}",
    examples: ["01ARZ3NDEKTSV4RRFFQ69G5FAV"],
  },
};
