import { readApiKey } from "./api-key.ts";
import { readBaseUrl } from "./base-url.ts";
import type { CallFacts } from "../errors/gcore-error.ts";
import { InvalidOptionsError } from "../errors/invalid-options-error.ts";
import { nameOf } from "../errors/messages.ts";
import { server } from "../generated/operations.ts";
import { version } from "../generated/package.ts";
import {
  checkOptions,
  isProjectId,
  layOver,
  type CallOptions,
} from "./call-options.ts";
import type { GcoreClientOptions } from "./options.ts";
import type { Platform } from "../platform.ts";

/** A client's options, checked and with every default filled in. */
export interface Settings
  extends
    CallOptions,
    Pick<GcoreClientOptions, "fetch" | "onAttempt" | "onContractDrift"> {
  /** The token to send, freshly asked for where the option is a function. */
  readonly token: (call: CallFacts) => string | Promise<string>;
  readonly projectId: number | undefined;
  readonly baseUrl: string;
}

const NAMES = [
  "apiKey",
  "projectId",
  "baseUrl",
  "timeout",
  "maxRetries",
  "headers",
  "fetch",
  "onAttempt",
  "onContractDrift",
];

/** @throws {InvalidOptionsError} that names the option or variable and quotes no value */
export function readSettings(
  options: GcoreClientOptions,
  platform: Platform,
): Settings {
  checkOptions(options, NAMES);
  const { fetch, onAttempt, onContractDrift } = options;
  return {
    token: readToken(options, platform),
    projectId: readProjectId(options, platform),
    baseUrl: readServer(options, platform),
    ...layOver(options, {
      timeout: 60_000,
      maxRetries: 2,
      headers: platform.browser
        ? {}
        : { "user-agent": `gcore-inference/${version}` },
    }),
    fetch,
    onAttempt,
    onContractDrift,
  };
}

/** An option, or the variable that stands in for it; and the name of the one that was given. */
function sourced(
  option: unknown,
  name: string,
  variable: string,
  platform: Platform,
): readonly [source: string, value: unknown] {
  return option === undefined
    ? [variable, platform.env(variable)]
    : [name, option];
}

function readToken(
  { apiKey }: GcoreClientOptions,
  platform: Platform,
): Settings["token"] {
  if (typeof apiKey === "function")
    return async (call) => tokenOf("apiKey", await ask(apiKey, call), call);
  const variable = "GCORE_API_KEY";
  const [source, pasted] = sourced(apiKey, "apiKey", variable, platform);
  if (pasted === undefined)
    throw new InvalidOptionsError(
      "apiKey",
      `no API key; give the option or set ${variable}`,
    );
  const token = tokenOf(source, pasted);
  return () => token;
}

function tokenOf(source: string, pasted: unknown, call?: CallFacts): string {
  const reading = readApiKey(pasted);
  if ("token" in reading) return reading.token;
  throw new InvalidOptionsError(source, reading.problem, call);
}

async function ask(
  apiKey: () => string | Promise<string>,
  call: CallFacts,
): Promise<string> {
  try {
    return await apiKey();
  } catch (error) {
    // Neither chained nor quoted: what a vault says when it fails may hold what it guards.
    throw new InvalidOptionsError(
      "apiKey",
      `the function threw ${nameOf(error)}`,
      call,
    );
  }
}

function readProjectId(
  { projectId }: GcoreClientOptions,
  platform: Platform,
): number | undefined {
  const variable = "GCORE_CLOUD_PROJECT_ID";
  const text = platform.env(variable);
  if (projectId !== undefined || text === undefined) return projectId;
  if (/^[1-9]\d*$/.test(text) && isProjectId(Number(text))) return Number(text);
  throw new InvalidOptionsError(
    variable,
    "must be a safe positive integer, in decimal digits",
  );
}

function readServer(
  { baseUrl }: GcoreClientOptions,
  platform: Platform,
): string {
  const [source, value = server] = sourced(
    baseUrl,
    "baseUrl",
    "GCORE_BASE_URL",
    platform,
  );
  const reading = readBaseUrl(value);
  if ("url" in reading) return reading.url;
  throw new InvalidOptionsError(source, reading.problem);
}
