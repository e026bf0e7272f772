/** The members of what may be anything: none where it is no object. */
export function membersOf(value: unknown): Readonly<Record<string, unknown>> {
  return isObject(value) ? value : {};
}

/**
 * Those of them that have a value, each read this once, so that what is checked is what is used.
 * Undefined where reading throws, as a getter or a proxy may.
 */
export function readMembers(
  value: unknown,
): Record<string, unknown> | undefined {
  try {
    return definedOf(membersOf(value));
  } catch {
    return undefined;
  }
}

/** Those members that have a value. */
export function definedOf<Members extends object>(members: {
  readonly [Name in keyof Members]: Members[Name] | undefined;
}): Members {
  return Object.fromEntries(
    Object.entries(members).filter(([, value]) => value !== undefined),
  ) as Members;
}

export function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
