import { readFile } from 'node:fs/promises'
import { basename } from 'node:path'
import { text as readAll } from 'node:stream/consumers'
import type { Claim, NormalizedReport, Report } from '@crosstally/model'
import { normalizeReport } from '@crosstally/normalize'
import type { ExplainCommand } from './command-line.ts'
import { explainClaim } from './explain-claim.ts'
import { InputError } from './input-error.ts'
import { parseReportLine } from './parse-line.ts'
import { writeOutput } from './write-output.ts'

/** Prints how the claims of one report were read; always 0, or an `InputError`. */
export async function runExplain(command: ExplainCommand): Promise<number> {
  const report = chooseReport(await readInput(command.file), command)
  const normalized = normalizeReport(report)
  await writeOutput(process.stdout, `${describeReport(normalized)}\n`)
  for (const claim of chooseClaims(normalized, command.claim)) {
    await writeOutput(process.stdout, `\n${explainClaim(report, claim)}\n`)
  }
  return 0
}

async function readInput(file: string): Promise<string> {
  if (file === '-') return readAll(process.stdin)
  try {
    return await readFile(file, 'utf8')
  } catch (error) {
    throw new InputError(`${file}: cannot be read`, { cause: error })
  }
}

function chooseReport(input: string, command: ExplainCommand): Report {
  const source = input.trimStart()
  if (!source.startsWith('{')) return { id: idOfFile(command.file), text: input }
  const whole = tryParse(source)
  const reports = whole ? [whole] : source.split('\n').filter(isWritten).map(parseLine)
  const chosen = command.report === undefined ? reports[0] : reports.find(({ id }) => id === command.report)
  if (!chosen) throw new InputError(`${command.file} holds no report with the id '${command.report ?? ''}'`)
  return chosen
}

function idOfFile(file: string): string {
  return file === '-' ? 'text' : basename(file).replace(/\.[^.]*$/, '')
}

function tryParse(source: string): Report | null {
  try {
    return parseReportLine(source)
  } catch {
    // Several lines are no JSON as a whole; each line then says for itself what is wrong with it.
    return null
  }
}

function parseLine(line: string, index: number): Report {
  try {
    return parseReportLine(line)
  } catch (error) {
    throw new InputError(`line ${index + 1}: ${error instanceof Error ? error.message : String(error)}`, {
      cause: error,
    })
  }
}

function isWritten(line: string): boolean {
  return line.trim() !== ''
}

function chooseClaims(report: NormalizedReport, index: number | undefined): readonly Claim[] {
  if (index === undefined) return report.claims
  const claim = report.claims[index]
  if (claim) return [claim]
  const { length } = report.claims
  throw new InputError(
    length === 0 ? 'the report has no claims' : `there is no claim ${index}: the report has claims 0 to ${length - 1}`,
  )
}

function describeReport(report: NormalizedReport): string {
  const where = [report.title, report.outlet, report.publishedAt].filter(Boolean).join(' · ')
  const count = report.claims.length
  return [
    `${report.id}${where ? `: ${where}` : ''}`,
    `${count} ${count === 1 ? 'claim' : 'claims'}, language ${report.language}, read by ${report.normalizer}`,
    ...report.warnings.map(({ code, message }) => `${code}: ${message}`),
  ].join('\n')
}
