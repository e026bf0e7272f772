import type { Displaced, Fault, Place } from "./fault.ts";

/** One sentence a fault: the input, the rule it breaks, and what to do. */
export function describeFault(input: string, fault: Fault): string {
  const [where, rule, remedy] = sentence(fault);
  return `${input}${where}: ${rule}; ${remedy}`;
}

function sentence(fault: Fault): [where: string, rule: string, fix: string] {
  switch (fault.kind) {
    case "unknown-scheme":
      return [
        "",
        `"${fault.scheme}" is no kind of source`,
        "give a path, -, an https URL or git:REVISION:PATH",
      ];
    case "bad-revision":
      return ["", "not git:REVISION:PATH", "name a revision and a path"];
    case "unreadable":
      return ["", `cannot be read (${fault.reason})`, "check that it exists"];
    case "insecure-url":
      return ["", "only https is fetched", "use the https address"];
    case "url-with-credentials":
      return ["", "a URL must not hold credentials", "take them out"];
    case "insecure-redirect":
      return [
        "",
        `redirects to ${fault.target}, which is not https`,
        "use an address that stays within https",
      ];
    case "too-many-redirects":
      return [
        "",
        `more than ${fault.limit} redirects`,
        "use the address it ends at",
      ];
    case "http-status":
      return ["", `answered ${fault.status}, not 200`, "check the address"];
    case "timed-out":
      return ["", "did not arrive in time", "try again or download it first"];
    case "too-large":
      return [
        "",
        `larger than the bound of ${fault.limit} bytes`,
        "check that it is an OpenAPI document",
      ];
    case "not-utf8":
      return ["", "not valid UTF-8", "convert it to UTF-8"];
    case "html":
      return [
        "",
        "HTML where an OpenAPI document was expected",
        "use the address of the YAML, the JSON or the Markdown page",
      ];
    case "empty":
      return ["", "holds nothing", "check that it was written whole"];
    case "cut-off-fence":
      return [
        place(fault.at),
        "the page ends inside the fence that opens here",
        "check that it was written whole",
      ];
    case "several-fences":
      return [
        "",
        `several OpenAPI documents on one page (lines ${fault.lines.join(", ")})`,
        "give a page with one",
      ];
    case "syntax":
      return [place(fault.at), `not YAML (${fault.reason})`, "correct it"];
    case "several-documents":
      return ["", "several YAML documents in one stream", "give one"];
    case "duplicate-key":
      return [
        place(fault.at),
        `duplicate key ${JSON.stringify(fault.key)}`,
        "keep one of them",
      ];
    case "prototype-key":
      return [
        place(fault.at),
        `the key ${JSON.stringify(fault.key)} reaches object prototypes`,
        "rename it",
      ];
    case "too-deep":
      return [
        "",
        `nested deeper than ${fault.limit} levels`,
        "flatten it with $ref",
      ];
    case "too-many-nodes":
      return [
        "",
        `more than ${fault.limit} nodes, its aliases expanded`,
        "check that it is an OpenAPI document",
      ];
    case "alias-cycle":
      return [
        "",
        `the alias *${fault.anchor} lies within its own anchor`,
        "use $ref for recursion",
      ];
    case "not-openapi":
      return [
        "",
        `not an OpenAPI 3 document (${fault.found})`,
        'give one whose "openapi" is "3.0.x" or "3.1.x"',
      ];
    case "not-3.1":
      return [
        "",
        `OpenAPI ${fault.version}, of which no code is made`,
        "convert it to 3.1",
      ];
    case "missing-operation":
      return [
        "",
        `no operation ${JSON.stringify(fault.id)}${displaced(fault.before)}`,
        nearestIds(fault.nearest),
      ];
    case "repeated-operation":
      return [
        "",
        `several operations are called ${JSON.stringify(fault.id)}`,
        "ask upstream to rename all but one",
      ];
    case "not-vendored":
      return [
        "",
        `${JSON.stringify(fault.id)} is not among its operations`,
        nearestIds(fault.nearest),
      ];
    case "no-operations":
      return ["", "no operation would be left", "name one with --operation ID"];
    case "outside-reference":
      return [
        `#${fault.from}`,
        `refers to ${JSON.stringify(fault.reference)}, outside the document`,
        "bundle the document first",
      ];
    case "stray-reference":
      return [
        `#${fault.from}`,
        `refers to ${JSON.stringify(fault.reference)}, which is no component`,
        "move what it means to #/components",
      ];
    case "dangling-reference":
      return [
        `#${fault.from}`,
        `refers to ${JSON.stringify(fault.reference)}, which does not exist`,
        "define it or drop the reference",
      ];
    case "invalid-pattern":
      return [
        `#${fault.from}`,
        `${JSON.stringify(fault.pattern)} is no regular expression`,
        "ask upstream to correct it",
      ];
    case "hostile-text":
      return [
        `#${fault.from}`,
        `holds ${fault.found}, which could break out of generated code`,
        "ask upstream to take it out",
      ];
    case "lint":
      return [
        fault.problem.pointer,
        `${fault.problem.message} (${fault.problem.rule})`,
        "correct it upstream, or turn the rule off in openapi/redocly.yaml and say why",
      ];
    case "not-generated":
      return ["", fault.reason, "no code can be made from the slice as it is"];
    case "locked": {
      const { pid, host, since } = fault.holder;
      return [
        "",
        `process ${pid} on ${host} has been updating it since ${since}`,
        `wait for it; if there is no such process any more, remove ${fault.folder}`,
      ];
    }
    case "unsettled":
      return [
        "",
        "an earlier update was interrupted while it took effect",
        "run this command without --dry-run to end it",
      ];
  }
}

function nearestIds(ids: readonly string[]): string {
  if (ids.length === 0) return "check the id";
  return `nearest: ${ids.map((id) => JSON.stringify(id)).join(", ")}`;
}

function displaced(before: Displaced | undefined): string {
  if (before === undefined) return "";
  const { method, path, now, methods } = before;
  const there = `${method.toUpperCase()} ${path}`;
  if (now !== undefined) return ` (${there} is now ${JSON.stringify(now)})`;
  if (methods.length === 0) return ` (the path ${path} is gone too)`;
  const left = methods.map((name) => name.toUpperCase()).join(", ");
  return ` (${there} is gone, ${left} still there)`;
}

function place(at: Place): string {
  return `:${at.line}:${at.column}`;
}
