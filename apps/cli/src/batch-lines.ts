const newline = 10
const decoder = new TextDecoder('utf-8', { fatal: true })

/** One line that could not be used; `line` counts from 1 within its batch. */
export interface LineFailure {
  readonly line: number
  readonly message: string
}

/** What `visitLines` saw: how many lines there were, blank ones included, and which failed. */
export interface LineTally {
  readonly lines: number
  readonly failures: LineFailure[]
}

/**
 * Gives each line that is not blank to `visit`, decoded. What `visit` throws becomes that line's failure; the rest goes
 * on. A line that is not UTF-8 fails too.
 */
export function visitLines(bytes: Uint8Array, visit: (line: string, number: number) => void): LineTally {
  const failures: LineFailure[] = []
  let line = 0
  for (let start = 0; start < bytes.length; ) {
    const found = bytes.indexOf(newline, start)
    const end = found < 0 ? bytes.length : found
    line += 1
    try {
      const text = decode(bytes.subarray(start, end))
      if (text.trim() !== '') visit(text, line)
    } catch (error) {
      failures.push({ line, message: error instanceof Error ? error.message : String(error) })
    }
    start = end + 1
  }
  return { lines: line, failures }
}

function decode(bytes: Uint8Array): string {
  try {
    return decoder.decode(bytes)
  } catch (error) {
    throw new Error('is not UTF-8 text', { cause: error })
  }
}
