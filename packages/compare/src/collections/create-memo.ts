const mostKept = 4_000

/**
 * Remembers what was made of the latest keys: names and phrases come again and again. What is made depends on the key alone
 * and is never changed.
 */
export function createMemo<Value>(): (key: string, make: () => Value) => Value {
  let [recent, older] = [new Map<string, { readonly value: Value }>(), new Map<string, { readonly value: Value }>()]
  return (key, make) => {
    const known = recent.get(key)
    if (known !== undefined) return known.value
    const found = older.get(key) ?? { value: make() }
    recent.set(key, found)
    if (recent.size >= mostKept) [recent, older] = [new Map(), recent]
    return found.value
  }
}
