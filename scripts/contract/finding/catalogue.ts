import { CONSTRAINT_RULES } from "./constraint-rules.ts";
import { DEFAULT_RULES } from "./default-change.ts";
import { DISCRIMINATOR_RULES } from "./discriminator-change.ts";
import { DOUBTFUL_RULES } from "./doubtful-change.ts";
import { NAMING_RULES } from "./naming-change.ts";
import { PATH_RULES } from "./path-change.ts";
import { PRESENCE_RULES } from "./presence-change.ts";
import { PROPERTY_RULES } from "./property-change.ts";
import { QUERYSTRING_RULES } from "./querystring-change.ts";
import { REQUEST_RULES } from "./request-change.ts";
import { REQUEST_MEMBER_RULES } from "./request-member-change.ts";
import { RESPONSE_RULES } from "./response-change.ts";
import type { Rule } from "./rule.ts";
import { SECURITY_RULES } from "./security-change.ts";
import { TURNED_RULES } from "./turned-change.ts";
import { UNDECIDED_RULES } from "./undecided-change.ts";
import { UNREAD_RULES } from "./unread-change.ts";
import { URL_RULES } from "./url-change.ts";
import { VALUE_RULES } from "./value-change.ts";

/** The tables of rules, as they are declared. */
const DECLARED = {
  CONSTRAINT_RULES,
  DEFAULT_RULES,
  DISCRIMINATOR_RULES,
  DOUBTFUL_RULES,
  NAMING_RULES,
  PATH_RULES,
  PRESENCE_RULES,
  PROPERTY_RULES,
  QUERYSTRING_RULES,
  REQUEST_RULES,
  REQUEST_MEMBER_RULES,
  RESPONSE_RULES,
  SECURITY_RULES,
  TURNED_RULES,
  UNDECIDED_RULES,
  UNREAD_RULES,
  URL_RULES,
  VALUE_RULES,
} as const;

/** Rules, under names that may be grouped. */
interface RuleTable {
  readonly [name: string]: Rule | RuleTable;
}

type RuleIn<Table> = Table extends Rule
  ? Table
  : { [Name in keyof Table]: RuleIn<Table[Name]> }[keyof Table];

export type FindingId = RuleIn<typeof DECLARED>["id"];

/** Every rule there is, by its id. */
export const CATALOGUE: ReadonlyMap<string, Rule> = new Map(
  rulesIn(DECLARED).map((rule) => [rule.id, rule]),
);

function rulesIn(table: RuleTable): readonly Rule[] {
  return Object.values(table).flatMap((member) =>
    isRule(member) ? [member] : rulesIn(member),
  );
}

function isRule(member: Rule | RuleTable): member is Rule {
  return typeof member.id === "string";
}
