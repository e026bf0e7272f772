import { literalPattern } from "../regex/literal.ts";
import type { Target } from "./model.ts";
import { member, members, rawMember, textAt } from "../../openapi/members.ts";
import type { Located } from "../../openapi/located.ts";

const PLACEHOLDER = /\{([^{}]*)\}/g;
const DEFAULT_PORT: Record<string, string> = {
  "http:": ":80",
  "https:": ":443",
};
const MAX_URLS = 64;

export function placeholdersOf(path: string): readonly string[] {
  return [...path.matchAll(PLACEHOLDER)].map((match) => match[1] ?? "");
}

/** The path by which names of placeholders are nobody's business: only where they stand. */
export function withoutNames(path: string): string {
  return path.replace(PLACEHOLDER, "{}");
}

/** Every URL the operation has: servers (the nearest list that isn't empty) times its path. */
export function readTargets(
  owners: readonly Located[],
  path: string,
): readonly Target[] {
  const lists = owners.map((owner) => rawMember(owner, "servers"));
  const list = lists.find((candidate) => members(candidate).length > 0);
  const servers = members(list).map(([, server]) => server);
  const tail = withoutNames(path);
  if (servers.length === 0) {
    const pointer = owners.at(-1)?.pointer ?? "";
    return [{ pointer, url: tail, example: tail, relative: true }];
  }
  return servers.flatMap((server) =>
    serverUrls(server).map((url) => ({
      pointer: server.pointer,
      url: join(url, tail),
      example: join(withDefaults(server, url), tail),
      relative: !/^[a-z][a-z0-9+.-]*:|^\/\/|^\{\*\}/i.test(url),
    })),
  );
}

/** A server variable with an enumeration is each of its values; a free one may be anything. */
function serverUrls(server: Located): readonly string[] {
  let urls = [textAt(server, "url") ?? "/"];
  const variables = member(server, "variables");
  for (const name of placeholdersOf(urls[0] ?? "")) {
    const variable = variables && member(variables, name);
    const listed = variable && members(rawMember(variable, "enum"));
    const values =
      listed && listed.length > 0 && urls.length * listed.length <= MAX_URLS
        ? listed.map(([, value]) => String(value.value))
        : [
            isSegment(server, name, textAt(variable, "default"))
              ? "{-}"
              : "{*}",
          ];
    urls = urls.flatMap((url) =>
      values.map((value) => url.replace(`{${name}}`, () => value)),
    );
  }
  return urls;
}

/** Whether a free variable fills a segment of the path, and by its default no more. */
function isSegment(
  server: Located,
  name: string,
  fallback: string | undefined,
): boolean {
  const [before = "", after = "", ...others] = (
    textAt(server, "url") ?? ""
  ).split(`{${name}}`);
  return (
    /(^|[^/])\/$/.test(before) &&
    /^(\/|$)/.test(after) &&
    others.length === 0 &&
    /^[^/]+$/.test(fallback ?? "")
  );
}

/** The free variables are those that `serverUrls` left, in their order. */
function withDefaults(server: Located, url: string): string {
  const variables = member(server, "variables");
  const free = placeholdersOf(textAt(server, "url") ?? "").filter((name) => {
    const variable = variables && member(variables, name);
    return !variable || members(rawMember(variable, "enum")).length === 0;
  });
  return url.replace(/\{[*-]\}/g, () => {
    const variable = variables && member(variables, free.shift() ?? "");
    return textAt(variable, "default") ?? "any";
  });
}

function join(server: string, tail: string): string {
  const [bare = ""] = server.split(/[?#]/, 1);
  return canonicalOrigin(bare.replace(/\/+$/, "")) + tail;
}

function canonicalOrigin(url: string): string {
  const [, scheme, authority, rest] =
    /^([a-z][a-z0-9+.-]*:)?(\/\/[^/]*)(.*)$/i.exec(url) ?? [];
  if (authority === undefined) return url;
  const lower = (scheme ?? "").toLowerCase();
  const port = DEFAULT_PORT[lower];
  const host = authority.toLowerCase();
  return (
    lower +
    (port && host.endsWith(port) ? host.slice(0, -port.length) : host) +
    (rest ?? "")
  );
}

/** Matches the URLs that a template stands for; captures what fills the path's placeholders. */
export function templatePattern(template: string): RegExp {
  const source = template.split(/(\{[*-]?\})/).map((part) => {
    if (part === "{}") return "([^/]+)";
    return part === "{*}" || part === "{-}" ? ".*" : literalPattern(part);
  });
  return new RegExp(`^${source.join("")}$`, "su");
}

/** Whether every URL that `inner` stands for is one that `outer` stands for. */
export function covers(outer: string, inner: string): boolean {
  // Stand-ins that only the right kind of placeholder can match.
  const sample = inner
    .replaceAll("{*}", "\u0001/\u0001")
    .replaceAll("{-}", "\u0003")
    .replaceAll("{}", "\u0002");
  return outer === inner || templatePattern(outer).test(sample);
}
