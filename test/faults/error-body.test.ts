import { expect } from "vitest";
import { answer, refused, told } from "./plays.ts";
import { apiKey } from "./row.ts";
import { rows } from "./table.ts";
import { cutResponse, response } from "./wire.ts";

const megabyte = Buffer.alloc(1_000_000, "x");

rows("an error body is read leniently", [
  [
    "as the product docs have it",
    {
      plays: [
        refused(
          409,
          [],
          '{"exception_class":"Conflict","message":"taken","request_id":"r"}',
        ),
      ],
    },
    {
      kind: "api",
      code: "Conflict",
      message: expect.stringContaining("taken") as string,
    },
  ],
  [
    "as the spec has it",
    { plays: [refused(400, [], '{"code":"bad","message":"no"}')] },
    { kind: "api", code: "bad" },
  ],
  [
    "HTML",
    { plays: [refused(404, [], "<h1>nginx</h1>")] },
    { kind: "api", status: 404, code: undefined },
  ],
  [
    "cut",
    {
      plays: [
        { sends: () => [cutResponse('{"code":"x"}', 5, { status: 404 })] },
      ],
    },
    { kind: "api", status: 404 },
  ],
  [
    "100 MB",
    {
      plays: [
        {
          sends: () => [
            response("", { status: 404, framing: "close" }),
            ...Array.from({ length: 100 }, () => megabyte),
          ],
        },
      ],
    },
    { kind: "api", status: 404 },
  ],
]);

rows("an error body is not repeated where it quotes what must stay hidden", [
  ...["", "exception_class", "code", "message", "request_id"].map(
    (member) =>
      [
        `that echoes the API key in ${member || "nothing that is read"}`,
        {
          plays: [
            refused(401, [], JSON.stringify({ [member]: `Bad: ${apiKey}` })),
          ],
        },
        { kind: "api", status: 401 },
      ] as const,
  ),
  [
    "that echoes a part of the API key",
    {
      plays: [
        refused(
          401,
          [],
          JSON.stringify({ message: `Bad: ${apiKey.slice(0, 20)}...` }),
        ),
      ],
    },
    { kind: "api", status: 401 },
  ],
  [
    "that echoes the API key as a field",
    {
      plays: [
        refused(
          400,
          [],
          JSON.stringify({ invalid_fields: { [apiKey]: [apiKey] } }),
        ),
      ],
    },
    { kind: "api", status: 400 },
  ],
  [
    "beside a header that echoes the API key",
    { plays: [refused(401, [`X-Request-Id: ${apiKey}`])] },
    { kind: "api", status: 401 },
  ],
  [
    "beside a redirect that has the API key for a host",
    { plays: [refused(302, [`Location: https://${apiKey}.example/`])] },
    { kind: "api", status: 302 },
  ],
  [
    "that tells the created key after all",
    { plays: [told(answer, { status: 500 })] },
    { kind: "api", outcome: "unknown" },
  ],
  [
    "that quotes the created secret",
    {
      plays: [
        told(({ secret }) => JSON.stringify({ message: secret, secret }), {
          status: 500,
        }),
      ],
    },
    { kind: "api", outcome: "unknown" },
  ],
]);
