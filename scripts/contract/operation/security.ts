import { entry } from "../../openapi/entry.ts";
import type { SecurityAlternative, Requirement, Security } from "./model.ts";
import { wholeOf, type Located } from "../../openapi/located.ts";
import { member, members, rawMember, textAt } from "../../openapi/members.ts";

const known = new WeakMap<object, Security>();

/** The operation's own, else the document's, else anonymous access. */
export function readSecurity(root: unknown, operation: Located): Security {
  const document = wholeOf(root);
  const own = rawMember(operation, "security");
  if (own) return securityIn(document, own);
  if (typeof root !== "object" || root === null) return anonymous("");
  return entry(known, root, () => {
    const list = rawMember(document, "security");
    return list ? securityIn(document, list) : anonymous(document.pointer);
  });
}

function securityIn(document: Located, list: Located): Security {
  const schemes = member(document, "components");
  const declared = schemes && member(schemes, "securitySchemes");
  const alternatives = members(list).map(([, located]): SecurityAlternative => {
    const requirements = members(located).map(([name, scopes]) =>
      readRequirement(name, scopes, declared),
    );
    return { pointer: located.pointer, requirements };
  });
  return alternatives.length === 0
    ? anonymous(list.pointer)
    : { pointer: list.pointer, alternatives };
}

function anonymous(pointer: string): Security {
  return { pointer, alternatives: [{ pointer, requirements: [] }] };
}

function readRequirement(
  name: string,
  scopes: Located,
  declared: Located | undefined,
): Requirement {
  const scheme = declared && member(declared, name);
  const wire = (scheme && wireForm(scheme)) ?? `undefined ${name}`;
  return {
    pointer: scopes.pointer,
    scheme: name,
    ...(scheme && { component: scheme.pointer }),
    wire,
    scopes: members(scopes).flatMap(([, scope]) =>
      typeof scope.value === "string" ? [scope.value] : [],
    ),
  };
}

function wireForm(scheme: Located): string | undefined {
  const type = textAt(scheme, "type");
  switch (type) {
    case "apiKey": {
      const place = textAt(scheme, "in");
      const name = textAt(scheme, "name");
      if (place === undefined || name === undefined) return undefined;
      // Header names ignore case; names of query parameters and cookies don't.
      const onWire = place === "header" ? name.toLowerCase() : name;
      return `apiKey ${place} ${onWire}`;
    }
    case "http": {
      const name = textAt(scheme, "scheme");
      return name === undefined ? undefined : `http ${name.toLowerCase()}`;
    }
    case "openIdConnect":
      return `openIdConnect ${textAt(scheme, "openIdConnectUrl") ?? ""}`;
    default:
      return type;
  }
}
