import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const corpus = fileURLToPath(new URL('../../../corpus/dev/reports.jsonl', import.meta.url))

/** The texts of a file of reports as JSON lines; of the development corpus where none is given. */
function textsOf(file: string): string[] {
  const lines = readFileSync(file === '' ? corpus : file, 'utf8').split('\n')
  return lines.filter((line) => line !== '').map(textOf)
}

function textOf(line: string): string {
  const report: unknown = JSON.parse(line)
  if (typeof report === 'object' && report !== null && 'text' in report && typeof report.text === 'string')
    return report.text
  throw new Error('A line of the input is no report with a text.')
}

/** At least `bytes` of reports, each as a text of its own, repeated in order. Throws where the file has none. */
export function benchTexts(bytes: number, file: string): string[] {
  const texts = textsOf(file)
  if (texts.length === 0) throw new Error(`No reports in ${file}`)
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
  const joined = textsOf('').join('\n\n')
  return joined.repeat(Math.ceil(length / joined.length)).slice(0, length)
}
