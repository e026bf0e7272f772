import type { ValidationError } from "../generated/validators.ts";

/** The API's own "no", thrown by whatever finds the reason. */
export class Refusal extends Error {
  readonly status: number;
  readonly exceptionClass: string;
  /** Further members of the body. */
  readonly members: Readonly<Record<string, unknown>>;

  constructor(
    status: number,
    exceptionClass: string,
    message: string,
    members: Readonly<Record<string, unknown>> = {},
  ) {
    super(message);
    this.status = status;
    this.exceptionClass = exceptionClass;
    this.members = members;
  }
}

export function notFound(what: string): Refusal {
  return new Refusal(404, "NotFoundError", `${what} could not be found`);
}

export function conflict(message: string): Refusal {
  return new Refusal(409, "ConflictError", message);
}

/** A 400 that names everything that is wrong. */
export function invalid(errors: readonly ValidationError[]): Refusal {
  const invalid_fields = invalidFields(errors);
  const message = `Validation Error: ${JSON.stringify(invalid_fields)}`;
  return new Refusal(400, "ValidationError", message, { invalid_fields });
}

/** What is wrong, by property. */
export function invalidFields(
  errors: readonly ValidationError[],
): Record<string, string[]> {
  const fields = new Map<string, string[]>();
  for (const { instancePath, keyword, params } of errors) {
    const missing = keyword === "required";
    const field = missing
      ? String(params["missingProperty"])
      : instancePath.slice(1) || "body";
    const said = missing
      ? "Field required"
      : `${keyword}: ${Object.values(params).join(", ")}`;
    fields.set(field, [...(fields.get(field) ?? []), said]);
  }
  return Object.fromEntries(fields);
}
