import type { Requirement } from "../operation/model.ts";

/** Where a credential goes: a stand-in, since a real one is nobody's to print. */
interface Credential {
  readonly place: "header" | "query" | "cookie";
  readonly name: string;
  readonly text: string;
}

const BASIC = `Basic ${btoa("user:password")}`;

/** `undefined` for what leaves no trace in the request (mutual TLS). */
export function credentialOf({
  wire,
}: Pick<Requirement, "wire">): Credential | undefined {
  const [type, first = "", ...rest] = wire.split(" ");
  if (type === "apiKey") {
    if (first !== "header" && first !== "query" && first !== "cookie")
      return undefined;
    return { place: first, name: rest.join(" "), text: "credential" };
  }
  if (type === "http" && first === "basic") return authorization(BASIC);
  if (type === "http" && first !== "bearer")
    return authorization(`${first} credential`);
  const isToken =
    type === "http" || type === "oauth2" || type === "openIdConnect";
  return isToken ? authorization("Bearer credential") : undefined;
}

function authorization(text: string): Credential {
  return { place: "header", name: "authorization", text };
}
