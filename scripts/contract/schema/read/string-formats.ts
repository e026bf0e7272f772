import { IPV4, IPV6 } from "./address-format.ts";
import {
  DATE,
  FIXED_DATE,
  HTTP_DATE,
  LOCAL_TIME,
  TIME,
} from "./date-format.ts";

const HEX = "[0-9A-Fa-f]";
const LABEL = "[A-Za-z0-9](?:[-A-Za-z0-9]{0,61}[A-Za-z0-9])?";
const HOSTNAME = `${LABEL}(?:\\.${LABEL})*`;
const MAILBOX = "A-Za-z0-9.!#$%&'*+/=?^_`{|}~-";

// Which characters Unicode allows where is beyond a pattern: all that are not ASCII.
const BEYOND_ASCII = "\\u0080-\\u{10FFFF}";
const IDN_END = `[A-Za-z0-9${BEYOND_ASCII}]`;
const IDN_LABEL = `${IDN_END}(?:[-A-Za-z0-9${BEYOND_ASCII}]*${IDN_END})?`;
const IDN_HOSTNAME = `${IDN_LABEL}(?:\\.${IDN_LABEL})*`;

const SCHEME = "[A-Za-z][-+.A-Za-z0-9]*:";
const URI_CHARACTERS = "!#$&-;=?-Z_a-z~@\\[\\]";
const URI = `(?:[${URI_CHARACTERS}]|%${HEX}{2})*`;
const IRI = `(?:[${URI_CHARACTERS}${BEYOND_ASCII}]|%${HEX}{2})*`;

const VARIABLE = `(?:\\w|%${HEX}{2})(?:\\.?(?:\\w|%${HEX}{2}))*(?::[1-9]\\d{0,3}|\\*)?`;
const EXPRESSION = `\\{[+#./;?&=,!@|]?${VARIABLE}(?:,${VARIABLE})*\\}`;
const LITERAL = `[!#$&-;=?-\\[\\]_a-z~${BEYOND_ASCII}]|%${HEX}{2}`;

const POINTER = "(?:/(?:[^~/]|~[01])*)*";
const INDEX = "(?:0|[1-9]\\d*)";

const TOKEN = "[!#$%&'*+.^_`|~0-9A-Za-z-]+";
const QUOTED =
  '"(?:[\\t !#-\\[\\]-~\\u0080-\\u{10FFFF}]|\\\\[\\t -~\\u0080-\\u{10FFFF}])*"';
const PARAMETER = `[ \\t]*;[ \\t]*(?:${TOKEN}=(?:${TOKEN}|${QUOTED}))?`;

/**
 * The formats of JSON Schema and of OpenAPI's registry that are a regular language,
 * or near one: where a standard is vague, or asks for more than a pattern can tell, all that it may allow.
 */
export const STRINGS: Readonly<Record<string, string>> = {
  date: DATE,
  time: TIME,
  "date-time": `${DATE}[Tt]${TIME}`,
  "time-local": LOCAL_TIME,
  "date-time-local": `${DATE}[Tt ]${LOCAL_TIME}`,
  "http-date": HTTP_DATE,
  "imf-fixdate": FIXED_DATE,
  duration:
    "P(?:\\d+W|(?=.)(?:\\d+Y)?(?:\\d+M)?(?:\\d+D)?(?:T(?=\\d)(?:\\d+H)?(?:\\d+M)?(?:\\d+S)?)?)",
  uuid: `${HEX}{8}-${HEX}{4}-${HEX}{4}-${HEX}{4}-${HEX}{12}`,
  ipv4: IPV4,
  ipv6: IPV6,
  hostname: HOSTNAME,
  "idn-hostname": IDN_HOSTNAME,
  email: `[${MAILBOX}]+@${HOSTNAME}`,
  "idn-email": `[${BEYOND_ASCII}${MAILBOX}]+@${IDN_HOSTNAME}`,
  uri: `${SCHEME}${URI}`,
  "uri-reference": URI,
  iri: `${SCHEME}${IRI}`,
  "iri-reference": IRI,
  "uri-template": `(?:${LITERAL}|${EXPRESSION})*`,
  "json-pointer": POINTER,
  "relative-json-pointer": `${INDEX}(?:[+-]${INDEX})?(?:#|${POINTER})`,
  char: "[\\s\\S]",
  byte: "(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?",
  base64url: "(?:[\\w-]{4})*(?:[\\w-]{2}(?:==)?|[\\w-]{3}=?)?",
  "media-range": `${TOKEN}/${TOKEN}(?:${PARAMETER})*`,
  "sf-boolean": "\\?[01]",
  "sf-string": '"(?:[ !#-\\[\\]-~]|\\\\["\\\\])*"',
  "sf-token": "[A-Za-z*][!#$%&'*+.^_`|~0-9A-Za-z:/-]*",
  "sf-binary": ":[A-Za-z0-9+/=]*:",
};

/** Words that a reader recognises at once. */
export const EXAMPLES: Readonly<Record<string, readonly string[]>> = {
  date: ["2025-01-31"],
  time: ["12:00:00Z"],
  "date-time": ["2025-01-31T12:00:00Z"],
  "time-local": ["12:00:00"],
  "date-time-local": ["2025-01-31T12:00:00"],
  "http-date": ["Fri, 31 Jan 2025 12:00:00 GMT"],
  "imf-fixdate": ["Fri, 31 Jan 2025 12:00:00 GMT"],
  duration: ["P1D"],
  uuid: ["123e4567-e89b-12d3-a456-426614174000"],
  ipv4: ["192.0.2.1"],
  ipv6: ["2001:db8::1"],
  hostname: ["example.com"],
  "idn-hostname": ["example.com", "bücher.example"],
  email: ["name@example.com"],
  "idn-email": ["name@example.com", "jürgen@bücher.example"],
  uri: ["https://example.com"],
  iri: ["https://example.com", "https://bücher.example"],
  "iri-reference": ["/a", "/bücher"],
  "uri-template": ["/a", "/{a}"],
  base64url: ["-_-_"],
  "media-range": ["text/plain", "text/*"],
};
