/** What a map has for the key, made when there is nothing yet. */
export function entry<Key extends object, Value>(
  map: WeakMap<Key, Value>,
  key: Key,
  make: () => Value,
): Value;
export function entry<Key, Value>(
  map: Map<Key, Value>,
  key: Key,
  make: () => Value,
): Value;
export function entry<Key extends object, Value>(
  map: Map<Key, Value> | WeakMap<Key, Value>,
  key: Key,
  make: () => Value,
): Value {
  let value = map.get(key);
  if (value === undefined) map.set(key, (value = make()));
  return value;
}
