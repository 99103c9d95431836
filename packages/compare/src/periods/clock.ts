const lineStart = /^(?:[-*•]\s*)?(\d{1,2})[:.](\d{2})(?!\d)/
const stamp = /(?:upd\w*|as of|valid|situation at|by|at)\b[^\n]{0,32}?\b(\d{1,2})[:.](\d{2})(?!\d)/i

/**
 * Minutes since midnight at which a claim was made, where the text shows it: the time that begins its line (live
 * blogs), or the stamp of the line it stands in, its block's heading or the report's head. Null where none. Pure.
 */
export function clockOf(text: string, offset: number): number | null {
  const start = text.lastIndexOf('\n', offset - 1) + 1
  const line = text.slice(start, offset + 1)
  const own = minutes(lineStart.exec(line.trimStart()))
  if (own !== null) return own
  const block = text.lastIndexOf('\n\n', offset)
  const heading = text.slice(block < 0 ? 0 : block + 2, start)
  return minutes(stamp.exec(heading)) ?? minutes(stamp.exec(text.slice(0, Math.min(120, start))))
}

function minutes(match: RegExpExecArray | null): number | null {
  if (!match) return null
  const [hour, minute] = [Number(match[1]), Number(match[2])]
  return hour < 24 && minute < 60 ? hour * 60 + minute : null
}
