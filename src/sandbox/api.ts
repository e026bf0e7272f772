import {
  InferenceApiKeysHandler_post as operation,
  authHeader,
} from "../generated/operations.ts";
import { assertResponseBody, invalidFields } from "./contract.ts";
import type { RequestBody, ResponseBody } from "./contract.ts";
import type { SandboxKey } from "./ledger.ts";
import { problem, reply } from "./reply.ts";
import type { Reply } from "./reply.ts";
import { projectOf } from "./route.ts";
import { randomText } from "./random.ts";
import type { Random } from "./random.ts";

export interface Api {
  readonly keys: readonly SandboxKey[];
  answer(request: Request): Promise<Reply>;
}

export interface ApiOptions {
  readonly apiKey: string;
  readonly projectIds: readonly number[] | undefined;
  readonly clock: () => Date;
  readonly random: Random;
}

/** The API itself, on a day without trouble. */
export function createApi(options: ApiOptions): Api {
  const { apiKey, projectIds, clock, random } = options;
  const keys: SandboxKey[] = [];

  function refuse(
    status: number,
    exceptionClass: string,
    message: string,
    more: object = {},
  ): Reply {
    const body = { ...problem(random, exceptionClass, message), ...more };
    return reply(status, "application/json", JSON.stringify(body));
  }

  function create(projectId: number, body: RequestBody): Reply {
    const { name, description = null, expires_at: expiresAt = null } = body;
    if (keys.some((key) => key.projectId === projectId && key.name === name))
      return refuse(409, "ConflictError", `API key ${name} already exists`);
    const secret = randomText(random, alphanumeric, 40);
    const createdAt = clock().toISOString();
    keys.push({ projectId, name, secret, description, expiresAt, createdAt });
    const answer: ResponseBody = {
      name,
      description,
      secret,
      created_at: createdAt,
      expires_at: expiresAt,
      deployment_names: [],
    };
    assertResponseBody(answer);
    const { status, responseMediaType } = operation;
    return reply(status, responseMediaType, JSON.stringify(answer));
  }

  async function answer(request: Request): Promise<Reply> {
    const { pathname } = new URL(request.url);
    const projectId = projectOf(pathname);
    if (projectId === undefined)
      return refuse(404, "NotFoundError", `${pathname} could not be found`);
    if (request.method !== operation.method)
      return refuse(405, "HTTPError", "Method Not Allowed");
    const credentials = request.headers.get(authHeader);
    if (credentials === null) return refuse(401, "Unauthorized", noCredentials);
    if (!isApiKey(credentials, apiKey))
      return refuse(401, "Unauthorized", "Bad permanent token");
    if (projectIds !== undefined && !projectIds.includes(projectId))
      return refuse(
        404,
        "NotFoundError",
        `Project ${projectId} could not be found`,
      );
    if (mediaType(request) !== operation.requestMediaType)
      return refuse(415, "HTTPError", "Unsupported Media Type");
    const body = parsed(await request.text());
    const invalid_fields = invalidFields(body);
    if (invalid_fields !== undefined) {
      const message = `Validation Error: ${JSON.stringify(invalid_fields)}`;
      return refuse(400, "ValidationError", message, { invalid_fields });
    }
    return create(projectId, body as RequestBody);
  }

  return { keys, answer };
}

const alphanumeric =
  "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";

const noCredentials = "Authentication credentials were not provided.";

function isApiKey(credentials: string, apiKey: string): boolean {
  const [, scheme, token] = /^(\S+) (.*)$/.exec(credentials) ?? [];
  return scheme?.toLowerCase() === "apikey" && token === apiKey;
}

function mediaType({ headers }: Request): string | undefined {
  return headers.get("content-type")?.split(";")[0]?.trim().toLowerCase();
}

/** Undefined where the text isn't JSON: no schema accepts that either. */
function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
