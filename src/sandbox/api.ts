import { authHeader } from "../generated/operations.ts";
import { complete } from "./complete.ts";
import type { Ledger } from "./ledger.ts";
import type { PlayedOperation } from "./operations.ts";
import { declared, type Play } from "./plays.ts";
import { invalid, notFound, Refusal } from "./refusal.ts";
import { noContent, problem, reply, type Reply } from "./reply.ts";
import type { Received } from "./receive.ts";
import { route } from "./route.ts";
import type { Random } from "./random.ts";

export interface ApiOptions {
  readonly apiKey: string;
  readonly projectIds: readonly number[] | undefined;
  readonly ledger: Ledger;
  /** By operation id. */
  readonly plays: Readonly<Record<string, Play>>;
  readonly random: Random;
}

/** The API itself, on a day without trouble. */
export function createApi(options: ApiOptions): (received: Received) => Reply {
  const { ledger, plays, random } = options;

  function played(received: Received): Reply {
    const { operation, parameters } = routed(received);
    authenticate(received.headers, options.apiKey);
    const play = plays[operation.operationId];
    if (play === undefined)
      throw new Refusal(
        501,
        "NotImplemented",
        `The sandbox can't play ${operation.operationId}`,
      );
    const path = withNumbers(parameters, received.url.pathname);
    const { project_id: id } = path;
    if (options.projectIds?.includes(id as number) === false)
      throw notFound(`Project ${id}`);
    const query = {
      ...operation.queryDefaults,
      ...numbered(Object.fromEntries(received.url.searchParams)),
    };
    const header = headersOf(received, operation);
    check(operation.parameters, { ...path, ...query, ...header });
    const body = bodyOf(received, operation);
    const answer = play(ledger, { path, query, body } as never);
    return told(answer, operation);
  }

  return (received) => {
    try {
      return played(received);
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      const { status, exceptionClass, message, members } = error;
      const body = { ...problem(random, exceptionClass, message), ...members };
      return reply(status, "application/json", JSON.stringify(body));
    }
  };
}

function routed({ method, url }: Received): {
  operation: PlayedOperation;
  parameters: Readonly<Record<string, string>>;
} {
  const found = route(method, url.pathname);
  if (found === undefined) throw notFound(url.pathname);
  if (found.operation === undefined)
    throw new Refusal(405, "HTTPError", "Method Not Allowed");
  return found;
}

function authenticate(headers: Headers, apiKey: string): void {
  const credentials = headers.get(authHeader);
  if (credentials === null)
    throw new Refusal(
      401,
      "Unauthorized",
      "Authentication credentials were not provided.",
    );
  const [, scheme, token] = /^(\S+) (.*)$/.exec(credentials) ?? [];
  if (scheme?.toLowerCase() !== "apikey" || token !== apiKey)
    throw new Refusal(401, "Unauthorized", "Bad permanent token");
}

/** A project id that is no number leads nowhere, as a project that doesn't exist. */
function withNumbers(
  { project_id = "", ...others }: Readonly<Record<string, string>>,
  pathname: string,
): Record<string, unknown> {
  if (!/^-?\d+$/.test(project_id)) throw notFound(pathname);
  return { ...others, project_id: Number(project_id) };
}

function numbered(
  query: Readonly<Record<string, string>>,
): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(query).map(([name, text]) => [
      name,
      /^-?\d+$/.test(text) ? Number(text) : text,
    ]),
  );
}

function headersOf(
  { headers }: Received,
  { headerParameters = [] }: PlayedOperation,
): Record<string, unknown> {
  return numbered(
    Object.fromEntries(
      headerParameters.flatMap((name) => {
        const text = headers.get(name);
        return text === null ? [] : [[name, text]];
      }),
    ),
  );
}

function check(isValid: PlayedOperation["request"], value: unknown): void {
  if (isValid?.(value) === false) throw invalid(isValid.errors ?? []);
}

function bodyOf(
  { headers, body }: Received,
  { request, requestMediaType, requestProperties }: PlayedOperation,
): unknown {
  if (requestMediaType === undefined) return undefined;
  const given = headers.get("content-type")?.split(";")[0]?.trim();
  if (given?.toLowerCase() !== requestMediaType)
    throw new Refusal(415, "HTTPError", "Unsupported Media Type");
  const value = parsed(body);
  check(request, value);
  // What the spec doesn't declare is ignored.
  return declared(Object(value), requestProperties);
}

/** Undefined where the text isn't JSON: no schema accepts that either. */
function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function told(
  answer: object | undefined,
  { status, responseMediaType, responseProperties, response }: PlayedOperation,
): Reply {
  if (answer === undefined || responseMediaType === undefined)
    return noContent(status);
  const given = declared(answer, responseProperties);
  const body = response === undefined ? given : complete(given, response);
  return reply(status, responseMediaType, JSON.stringify(body));
}
