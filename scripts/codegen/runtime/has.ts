/** Whether an object has a member of its own that is not left out: `undefined` is no JSON. */
export default function has(
  object: Readonly<Record<string, unknown>>,
  name: string,
): boolean {
  return object[name] !== undefined && Object.hasOwn(object, name);
}
