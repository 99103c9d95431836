/**
 * Runs `run` on up to `width` items at a time and gives the results in the order of the items, each as soon as it and all
 * before it are done. Reads ahead no further than `width`, so memory stays bounded however slow the reader is.
 */
export async function* mapInOrder<Item, Result>(
  items: AsyncIterable<Item>,
  width: number,
  run: (item: Item) => Promise<Result>,
): AsyncGenerator<Result> {
  const iterator = items[Symbol.asyncIterator]()
  const running: Promise<Result>[] = []
  let next: Promise<IteratorResult<Item>> | null = iterator.next()
  while (next !== null || running.length > 0) {
    const [oldest] = running
    const read: Promise<IteratorResult<Item>> | null = running.length < width ? next : null
    if (read !== null && (oldest === undefined || (await isFirst(read, oldest)))) {
      const turn: IteratorResult<Item> = await read
      next = turn.done ? null : iterator.next()
      if (!turn.done) running.push(run(turn.value))
    } else if (oldest !== undefined) {
      yield await oldest
      running.shift()
    }
  }
}

/** Whether `a` settles before `b`; a rejection of either is thrown. */
async function isFirst(a: Promise<unknown>, b: Promise<unknown>): Promise<boolean> {
  return Promise.race([a.then(() => true), b.then(() => false)])
}
