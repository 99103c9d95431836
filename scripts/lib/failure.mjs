/** An expected failure: `message` says what went wrong, `advice` in one line what to do about it. */
export class Failure extends Error {
  /**
   * @param {string} message
   * @param {string} advice
   * @param {{cause?: unknown, output?: string}} [details] `output`: the end of what a failed command printed
   */
  constructor(message, advice, details = {}) {
    super(message, { cause: details.cause })
    this.name = 'Failure'
    this.advice = advice
    this.output = details.output ?? ''
  }
}

/** The text of anything thrown. @param {unknown} error @returns {string} */
export function messageOf(error) {
  return error instanceof Error ? error.message : String(error)
}

/** The system's code of an error, such as `ENOENT`. @param {unknown} error @returns {string | undefined} */
export function codeOf(error) {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : undefined
}
