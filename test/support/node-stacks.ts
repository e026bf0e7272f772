/**
 * Does what prints errors, with their stacks as Node itself writes them: the test runner would look up
 * every line of each in a source map.
 */
export function withNodeStacks<T>(print: () => T): T {
  const { prepareStackTrace } = Error;
  Reflect.set(Error, "prepareStackTrace", undefined);
  try {
    return print();
  } finally {
    Error.prepareStackTrace = prepareStackTrace;
  }
}
