/** Whether a word opens with a capital letter. Pure. */
export function isCapital(text: string): boolean {
  const first = text.charAt(0)
  return first !== first.toLowerCase()
}
