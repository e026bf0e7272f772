import type { Pair } from "../operation/match.ts";
import type { Operation } from "../operation/model.ts";
import { comparableTargets, keptTargets } from "../operation/path.ts";
import { covers, withoutNames } from "../operation/target.ts";
import { ofBoth, type Change } from "./change.ts";
import { breakingRequest, compatibleRequest } from "./rule-kinds.ts";

export const URL_RULES = {
  pathChanged: breakingRequest(
    "operation-path-changed",
    "the same operationId answers at another URL",
    "The operationId is in both documents, and the URL it had no longer answers to it.",
    {
      whom: "Every client of the operation.",
      publisher:
        "Go on serving the old URL (a redirect is not followed by every client for every method).",
      consumer:
        "Move to the new URL; the other findings of the operation say what else differs.",
    },
  ),
  pathWidened: compatibleRequest(
    "operation-path-widened",
    "a part of the path that was fixed may now be anything that is allowed there",
    "What was fixed text in the path is now a placeholder that takes that text, and more.",
  ),
  serverRemoved: breakingRequest(
    "operation-server-removed",
    "a URL of the operation is no longer served",
    "The operation could be reached at a URL (server and path together) that is no longer described. A prefix that only moves between server and path is no change.",
    { consumer: "Use one of the servers that are left." },
  ),
  serverAdded: compatibleRequest(
    "operation-server-added",
    "the operation has a further URL",
    "The operation can be reached at a further URL.",
  ),
};

/** Names what stands between the URLs of both sides; `undefined` where another finding says it. */
export function urlChange(pair: Pair, narrowed: boolean): Change | undefined {
  const args = urlArgs(pair);
  const paths = ofBoth(pair, ({ pointer }) => pointer);
  const servers = ofBoth(
    pair,
    ({ targets: [first], pointer }) => first?.pointer ?? pointer,
  );
  if (!narrowed) {
    // A URL that may be the same is reported as undecided.
    if (comparableTargets(pair.base, pair.revised).length > 0) return undefined;
    return isWidened(pair)
      ? { rule: URL_RULES.pathWidened, ...paths, at: "url", args }
      : { rule: URL_RULES.serverAdded, ...servers, at: "url", args };
  }
  const isMoved =
    keptTargets(pair.base, pair.revised).length === 0 &&
    withoutNames(pair.base.path) !== withoutNames(pair.revised.path);
  return isMoved
    ? { rule: URL_RULES.pathChanged, ...paths, at: "url", args }
    : { rule: URL_RULES.serverRemoved, ...servers, at: "url", args };
}

/** Every further URL has a placeholder where one of the base's has something fixed. */
function isWidened({ base, revised, path }: Pair): boolean {
  const here = base.targets.map(({ url }) => url);
  return (
    path.some(({ base: { kind } }) => kind !== "parameter") &&
    revised.targets.every(({ url }) =>
      here.some((inner) => covers(url, inner) || covers(inner, url)),
    )
  );
}

function urlArgs(pair: Pair) {
  const paths = ofBoth(pair, ({ path }) => path);
  const servers = ofBoth(pair, serversOf);
  return paths.base === paths.revised ||
    servers.base.join() !== servers.revised.join()
    ? servers
    : paths;
}

/** Without the path, so that one change of servers reads as one cause. */
function serversOf(operation: Operation): readonly string[] {
  const tail = withoutNames(operation.path).length;
  return operation.targets.map(({ url }) => url.slice(0, -tail) || "/");
}
