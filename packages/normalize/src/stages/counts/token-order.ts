/** The index of the first item whose `firstToken` is at least `token`; items stand in text order. Pure, logarithmic. */
export function firstFrom(items: readonly { readonly firstToken: number }[], token: number): number {
  let low = 0
  let high = items.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((items[middle]?.firstToken ?? 0) < token) low = middle + 1
    else high = middle
  }
  return low
}
