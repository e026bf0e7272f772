import { createServer, type AddressInfo } from "node:net";
import { createServer as createTlsServer } from "node:tls";
import { selfSigned } from "../faults/certificate.ts";
import { leaks } from "../faults/leaks.ts";
import { created } from "../faults/plays.ts";
import { startServer, type FaultyServer } from "../faults/server.ts";
import { ROWS, type Row } from "./rows.ts";

const apiKey = "0000$canary-that-sings-if-it-gets-out";

/** What a driver tells of one call. */
interface Told {
  readonly kind: string;
  readonly outcome: string;
  readonly told: boolean;
  readonly secret?: string;
  readonly said: string;
  readonly printed: string;
}

export interface Verdict {
  readonly name: string;
  readonly said: string;
  readonly faults: readonly string[];
}

/** Plays every row against a runtime, and holds what it says against the servers' ledgers. */
export async function play(
  drive: (rows: string) => Promise<string>,
  allowed: Readonly<Record<string, string>> = {},
): Promise<Verdict[]> {
  const tls = createTlsServer(selfSigned());
  await new Promise<void>((done) => tls.listen(0, "127.0.0.1", done));
  const secure = `https://127.0.0.1:${(tls.address() as AddressInfo).port}`;
  const nobody = await nobodysUrl();
  const servers = await Promise.all(
    ROWS.map(({ plays = [] }) =>
      startServer((number) => plays[number - 1] ?? created()),
    ),
  );
  const urlOf = ({ target }: Row, { url }: FaultyServer): string => {
    if (target === undefined) return url;
    if (target === "plain-as-tls") return url.replace("http", "https");
    return target === "tls" ? secure : nobody;
  };
  const jobs = ROWS.map((row, index) => ({
    apiKey,
    baseUrl: urlOf(row, servers[index]!),
    // Long where nothing waits for it: a busy machine isn't what is tried.
    timeout: row.plays?.some(({ then }) => then === "stall") ? 1_500 : 20_000,
    warm: row.warm === true,
  }));
  try {
    const told = JSON.parse(await drive(JSON.stringify(jobs))) as Told[];
    return ROWS.map((row, index) =>
      judge(row, told[index]!, servers[index]!, allowed[row.name]),
    );
  } finally {
    tls.close();
    await Promise.all(servers.map((server) => server.close()));
  }
}

function judge(
  { name, want }: Row,
  { kind, outcome, told, secret, said, printed }: Told,
  { posts, keys }: FaultyServer,
  allowed: string | undefined,
): Verdict {
  const claim = `${kind} ${outcome}`;
  const hidden = [apiKey, ...keys.map((key) => key.secret)];
  const truths: readonly (readonly [boolean, string])[] = [
    [
      keys.length > 1,
      `${keys.length} keys for one call (${posts.length} requests)`,
    ],
    [
      outcome === "not-applied" && keys.length > 0,
      "not-applied, but a key exists",
    ],
    [
      outcome === "applied" && keys.length === 0,
      "applied, but there is no key",
    ],
    [secret !== undefined && secret !== keys[0]?.secret, "another secret"],
    [claim !== want && claim !== allowed, `said ${claim}, not ${want}`],
    [!told, "onAttempt was not told of every attempt"],
    [leaks(printed, hidden).length > 0, "printed what must not be"],
  ];
  const faults = truths.filter(([broken]) => broken).map(([, fault]) => fault);
  return { name, said: `${claim}: ${said}`, faults };
}

async function nobodysUrl(): Promise<string> {
  const server = createServer();
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  const { port } = server.address() as AddressInfo;
  await new Promise((done) => server.close(done));
  return `http://127.0.0.1:${port}`;
}
