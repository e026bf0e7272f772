import { gzipSync } from "node:zlib";
import { answer, cut, type Cut } from "./plays.ts";
import { rows } from "./table.ts";
import { cutResponse } from "./wire.ts";

const saved: Readonly<Record<Cut, boolean>> = {
  "at once": false,
  before: false,
  within: false,
  after: true,
  "at the end": true,
};

const applied = {
  kind: "unexpected-response",
  outcome: "applied",
  attempts: 1,
  posts: 1,
  keys: 1,
} as const;

rows(
  "a 2xx that breaks off has been applied, and its secret is saved if all of it came",
  (["length", "chunked", "close"] as const).flatMap((framing) =>
    Object.entries(saved).map(
      ([where, secret]) =>
        [
          `${framing}, ${where}`,
          { plays: [cut(where as Cut, "end", { framing })] },
          { ...applied, saved: secret },
        ] as const,
    ),
  ),
);

const gzip = ["Content-Encoding: gzip"];

rows("a compressed 2xx that breaks off has been applied", [
  [
    "gzip",
    {
      plays: [
        {
          creates: true,
          sends: (key) => [
            cutResponse(gzipSync(answer(key)), 40, { headers: gzip }),
          ],
        },
      ],
    },
    applied,
  ],
]);
