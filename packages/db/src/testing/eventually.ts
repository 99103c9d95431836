/** Waits until `condition` gives a value other than undefined, false or null; fails after `deadlineMs` (default 10 s). */
export async function eventually<Value>(
  condition: () => Promise<Value> | Value,
  deadlineMs = 10_000,
): Promise<Exclude<Value, undefined | null | false>> {
  const endAt = Date.now() + deadlineMs
  for (;;) {
    const value = await condition()
    if (isGiven(value)) return value
    if (Date.now() > endAt) throw new Error(`condition not met within ${deadlineMs} ms`)
    await new Promise((resolve) => setTimeout(resolve, 20))
  }
}

function isGiven<Value>(value: Value): value is Exclude<Value, undefined | null | false> {
  return value !== undefined && value !== null && value !== false
}
