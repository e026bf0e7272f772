import { DECLARED, isRule, type RuleTable } from "../finding/catalogue.ts";
import { CONSTRAINT_GUIDE } from "./constraints.ts";
import {
  DEFAULT_GUIDE,
  DISCRIMINATOR_GUIDE,
  DOUBTFUL_GUIDE,
  QUERYSTRING_GUIDE,
  TURNED_GUIDE,
  UNDECIDED_GUIDE,
  UNREAD_GUIDE,
} from "./doubts.ts";
import type { Explanation, GuideTo } from "./explanation.ts";
import {
  NAMING_GUIDE,
  PATH_GUIDE,
  PRESENCE_GUIDE,
  URL_GUIDE,
} from "./operations.ts";
import { PROPERTY_GUIDE } from "./properties.ts";
import { REQUEST_GUIDE, REQUEST_MEMBER_GUIDE } from "./requests.ts";
import { RESPONSE_GUIDE } from "./responses.ts";
import { SECURITY_GUIDE } from "./security.ts";
import { VALUE_GUIDE } from "./values.ts";

/** An explanation wherever the catalogue has a rule. */
const GUIDE: GuideTo<typeof DECLARED> = {
  CONSTRAINT_RULES: CONSTRAINT_GUIDE,
  DEFAULT_RULES: DEFAULT_GUIDE,
  DISCRIMINATOR_RULES: DISCRIMINATOR_GUIDE,
  DOUBTFUL_RULES: DOUBTFUL_GUIDE,
  NAMING_RULES: NAMING_GUIDE,
  PATH_RULES: PATH_GUIDE,
  PRESENCE_RULES: PRESENCE_GUIDE,
  PROPERTY_RULES: PROPERTY_GUIDE,
  QUERYSTRING_RULES: QUERYSTRING_GUIDE,
  REQUEST_RULES: REQUEST_GUIDE,
  REQUEST_MEMBER_RULES: REQUEST_MEMBER_GUIDE,
  RESPONSE_RULES: RESPONSE_GUIDE,
  SECURITY_RULES: SECURITY_GUIDE,
  TURNED_RULES: TURNED_GUIDE,
  UNDECIDED_RULES: UNDECIDED_GUIDE,
  UNREAD_RULES: UNREAD_GUIDE,
  URL_RULES: URL_GUIDE,
  VALUE_RULES: VALUE_GUIDE,
};

/** Every explanation there is, by the id that it explains. */
export const EXPLANATIONS: ReadonlyMap<string, Explanation> = new Map(
  pairsIn(DECLARED, GUIDE),
);

/** Explanations, under the names that the rules have. */
interface Explained {
  readonly [name: string]: Explanation | Explained;
}

function pairsIn(
  rules: RuleTable,
  guide: Explained,
): readonly (readonly [string, Explanation])[] {
  return Object.entries(rules).flatMap(([name, rule]) => {
    const explained = guide[name];
    return isRule(rule)
      ? [[rule.id, explained as Explanation] as const]
      : pairsIn(rule, explained as Explained);
  });
}
