/** Whether an ascending list has a figure within `reach` times of this one, either way. Pure. */
export function hasSize(sizes: readonly number[], point: number, reach: number): boolean {
  let [from, to] = [0, sizes.length]
  while (from < to) {
    const middle = (from + to) >> 1
    if ((sizes[middle] ?? 0) * reach < point) from = middle + 1
    else to = middle
  }
  return (sizes[from] ?? Number.POSITIVE_INFINITY) <= point * reach
}
