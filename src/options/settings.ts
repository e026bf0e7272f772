import { server } from "../generated/operations.ts";
import { version } from "../generated/package.ts";
import type { Platform } from "../platform.ts";
import { readToken, type Token } from "./api-key.ts";
import { readBaseUrl } from "./base-url.ts";
import { OF_BOTH, type CallSettings } from "./call-settings.ts";
import type { GcoreClientOptions } from "./options.ts";
import {
  isPositive,
  must,
  mustBeFunction,
  readOptions,
  refusing,
  type OptionReader,
  type OptionReaders,
} from "./read-options.ts";

/** A client's options, checked and with every default filled in. */
export interface Settings
  extends
    CallSettings,
    Pick<GcoreClientOptions, "projectId" | "fetch" | "onContractDrift"> {
  readonly apiKey: Token;
  readonly baseUrl: string;
}

const READERS: OptionReaders<Settings> = {
  apiKey: readToken,
  projectId: must("a safe positive integer", isPositive),
  baseUrl: readBaseUrl,
  ...OF_BOTH,
  fetch: mustBeFunction(),
  onContractDrift: mustBeFunction(),
};

/** @throws {InvalidOptionsError} that names the option or variable and quotes no value */
export function readSettings(
  options: GcoreClientOptions,
  { env, browser }: Platform,
): Settings {
  const variable = <Value>(
    name: string,
    read: OptionReader<Value>,
  ): Value | undefined => {
    const text = env(name);
    return text === undefined ? undefined : read(text, refusing(name));
  };
  const {
    apiKey = variable("GCORE_API_KEY", readToken),
    projectId = variable("GCORE_CLOUD_PROJECT_ID", readDigits),
    baseUrl = readBaseUrl(
      env("GCORE_BASE_URL") ?? server,
      refusing("GCORE_BASE_URL"),
    ),
    headers,
    ...others
  } = readOptions(options, READERS);
  return {
    timeout: 60_000,
    maxRetries: 2,
    ...others,
    apiKey:
      apiKey ??
      refusing("apiKey")("no API key; give the option or set GCORE_API_KEY"),
    projectId,
    baseUrl,
    headers: {
      ...(!browser && { "user-agent": `gcore-inference/${version}` }),
      ...headers,
    },
  };
}

const readDigits: OptionReader<number> = (text, refuse) =>
  READERS.projectId(
    /^[1-9]\d*$/.test(String(text)) ? Number(text) : text,
    refuse,
  );
