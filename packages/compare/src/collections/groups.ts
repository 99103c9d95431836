/** Adds to the set that a map keeps under a key. */
export function putInto<Key, Item>(groups: Map<Key, Set<Item>>, key: Key, item: Item): void {
  const group = groups.get(key)
  if (group) group.add(item)
  else groups.set(key, new Set([item]))
}

/** Takes out of the set that a map keeps under a key; an empty one is dropped. */
export function takeFrom<Key, Item>(groups: Map<Key, Set<Item>>, key: Key, item: Item): void {
  const group = groups.get(key)
  group?.delete(item)
  if (group?.size === 0) groups.delete(key)
}

interface Store<Key, Value> {
  get(key: Key): Value | undefined
  set(key: Key, value: Value): unknown
}

/** The value of a key, made where there is none. */
export function obtain<Key, Value>(map: Store<Key, Value>, key: Key, make: () => Value): Value {
  const known = map.get(key)
  if (known !== undefined) return known
  const made = make()
  map.set(key, made)
  return made
}
