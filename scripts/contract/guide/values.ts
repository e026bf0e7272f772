import type { VALUE_RULES } from "../finding/value-change.ts";
import {
  accepted,
  known,
  refused,
  unexpected,
  type GuideTo,
} from "./explanation.ts";

export const VALUE_GUIDE: GuideTo<typeof VALUE_RULES> = {
  request: {
    nullable: {
      narrowed: refused("`null` could be sent here, and is now refused.", {
        consumer:
          "Leave the property out where that is allowed, or send a value, before the revised document is in force.",
      }),
      widened: accepted("`null` may be sent here, and could not before."),
    },
    enum: {
      narrowed: refused(
        "A value that was free, within its type, must now be one of a list (`enum`, or a single `const`).",
      ),
      widened: accepted(
        "A value that had to be one of a list is free, within its type.",
      ),
    },
    enumValue: {
      narrowed: refused(
        "The list of values has become shorter: the values named in the finding are now refused.",
        {
          consumer:
            "Look for the named values in what you send, and replace them.",
        },
      ),
      widened: accepted("The list of values has become longer."),
    },
  },
  response: {
    nullable: {
      narrowed: known("`null` could come here, and no longer can."),
      widened: unexpected("`null` may come where a value was promised.", {
        consumer: "Check for `null` wherever the value is read.",
      }),
    },
    enum: {
      narrowed: known("A value that was free is now one of a list."),
      widened: unexpected(
        "A value that was one of a list may now be anything of its type.",
        {
          consumer:
            "Give each `switch` over the value a default, and each type of it a way to be something else.",
        },
      ),
    },
    enumValue: {
      narrowed: known("The list of values has become shorter."),
      widened: unexpected(
        "The list of values has become longer: the values named in the finding may come, and readers have no case for them.",
        {
          publisher:
            "Send the new value only to those who ask for it, or say from the start that the list is open (`type: string`, the known values in the description).",
          consumer:
            "Give each `switch` over the value a default, and each type of it a way to be something else.",
        },
      ),
    },
  },
};
