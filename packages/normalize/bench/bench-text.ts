import { readFileSync } from 'node:fs'

/** The reports of the development corpus, one text each. */
function corpusTexts(): string[] {
  const lines = readFileSync(new URL('../../../corpus/dev/reports.jsonl', import.meta.url), 'utf8').split('\n')
  return lines.filter((line) => line !== '').map(textOf)
}

function textOf(line: string): string {
  const report: unknown = JSON.parse(line)
  if (typeof report === 'object' && report !== null && 'text' in report && typeof report.text === 'string')
    return report.text
  throw new Error('A report of the corpus has no text.')
}

/** At least `bytes` of corpus reports, each as a text of its own, repeated in order. */
export function benchTexts(bytes: number): string[] {
  const texts = corpusTexts()
  const chosen: string[] = []
  for (let size = 0, at = 0; size < bytes; at += 1) {
    const text = texts[at % texts.length] ?? ''
    chosen.push(text)
    size += Buffer.byteLength(text)
  }
  return chosen
}

/** One text of about `length` code units made of corpus reports. */
export function ordinaryText(length: number): string {
  const joined = corpusTexts().join('\n\n')
  return joined.repeat(Math.ceil(length / joined.length)).slice(0, length)
}
