import { REASONS } from "../finding/reasons.ts";

const reasons = Object.entries(REASONS)
  .map(([reason, clause]) => `- \`${reason}\`: ${clause}`)
  .join("\n");

/** What holds for all findings, in Markdown. */
export const READING = `## How to read a finding

\`\`\`text
breaking response-enum-value-added
  200 body/0/status: a further value may be sent (new: "adopted"; as before: "available", "sold")
  in GET /pets (listPets)
  base base.yaml:68:11 /components/schemas/Pet/properties/status/enum
  revised revised.yaml:69:11 /components/schemas/Pet/properties/status/enum
\`\`\`

The first line is the severity and the id, which is what to look up here. The second says where in the request or response it shows (\`200 body/0/status\`: of the answer 200, the body, its first item, the property \`status\`), what it is, and what differs. Then come the operations that show it, and the place in both documents that is to blame.

## How to read a witness

\`\`\`text
  The revised server may answer GET /pets with this:
    HTTP 200
    content-type: application/json

    [
      {
        "id": 1,
  >     "status": "adopted"
      }
    ]
  A client of the base can fail on it: by base.yaml:68:11 it expects one of "available", "sold"
\`\`\`

A breaking finding comes with a whole request or response: as small as can be, described by one side and refused by the other, and checked on both sides by two validators that are not ours. The mark stands at the value that is refused, the last line names the rule that refuses it. Two kinds of proof:

- a **request** is one that the base allows and the revised document refuses: clients send it today;
- a **response** is one that the revised document allows and the base doesn't know: a server may send it, which is not to say that it will.

A property that must be sent and isn't has no line of its own: the object that misses it is marked. A removed operation is proved by any request to it.

## What undecided asks of you

Undecided is neither a break nor a green mark: the documents, or the engine, can't tell, and somebody has to. Look at the two places that the finding names, ask what the server does, and then

- say in the document what is meant: most of these vanish when both sides say it;
- or accept the finding in \`openapi/accepted-breaks.json\` with the reason, so that the next reader needn't ask again;
- or take it for a break. \`--fail-on undecided\` does that for all.

Where the engine is at its end, the finding says why. A keyword stands for itself: what it asks for is beyond judgement. The other reasons:

${reasons}`;
