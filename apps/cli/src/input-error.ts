/** The input as a whole cannot be read; the message is for the person at the terminal. */
export class InputError extends Error {
  override readonly name = 'InputError'
}
