import { InferenceApiKeysHandler_post as create } from "../generated/operations.ts";
import { quoted } from "./fault-rules.ts";
import type { KeyDraft, Ledger } from "./ledger.ts";
import { operations } from "./operations.ts";
import { invalidFields, Refusal } from "./refusal.ts";

const known: readonly string[] = ["projectId", ...create.responseProperties];

const isRequest = operations.find(
  ({ operationId }) => operationId === create.operationId,
)?.request;

/**
 * Puts keys into the ledger that the API could have made.
 *
 * @throws {TypeError} naming the key, and what is wrong with it
 */
export function preset(
  ledger: Ledger,
  drafts: readonly KeyDraft[],
  defaultProjectId: number,
): void {
  for (const draft of drafts) {
    const refuse = (why: string): never => {
      throw new TypeError(`The preset key ${quoted(draft.name)}: ${why}`);
    };
    for (const member of Object.keys(draft))
      if (!known.includes(member))
        refuse(`unknown member ${quoted(member)}, give ${known.join(", ")}`);
    if (isRequest?.(requested(draft)) === false)
      refuse(quoted(invalidFields(isRequest.errors ?? [])));
    try {
      ledger.add(draft.projectId ?? defaultProjectId, draft);
    } catch (error) {
      refuse(error instanceof Refusal ? error.message : String(error));
    }
  }
}

/** What a creator would have said: where nothing was said, an answer has null. */
function requested(draft: KeyDraft): object {
  const declared: readonly string[] = create.requestProperties;
  return Object.fromEntries(
    Object.entries(draft).filter(
      ([name, value]) => declared.includes(name) && value !== null,
    ),
  );
}
