import { compareReports } from '@crosstally/compare'
import type { Comparison, NormalizedReport } from '@crosstally/model'
import { normalizeReport } from '@crosstally/normalize'
import { visitLines } from './batch-lines.ts'
import type { CompareCommand } from './command-line.ts'
import { longestLineBytes, readLineBatches } from './line-batches.ts'
import { parseReportOrNormalizedLine } from './parse-line.ts'
import { writeOutput } from './write-output.ts'

/** Reads all reports, normalizes those that are not yet, and prints their comparison; 1 when a line failed, else 0. */
export async function runCompare(command: CompareCommand): Promise<number> {
  const { reports, failed } = await readReports(command.file)
  await printComparison(compareReports(reports))
  return failed ? 1 : 0
}

async function readReports(file: string): Promise<{ reports: NormalizedReport[]; failed: boolean }> {
  const reports: NormalizedReport[] = []
  const lineOfId = new Map<string, number>()
  let lines = 0
  let failed = false
  const fail = (line: number, message: string): void => {
    process.stderr.write(`crosstally: line ${line}: ${message}\n`)
    failed = true
  }
  for await (const batch of readLineBatches(file)) {
    if (batch.kind === 'too-long') {
      lines += 1
      fail(lines, `is longer than ${longestLineBytes / 1024 / 1024} MiB`)
      continue
    }
    const before = lines
    const tally = visitLines(batch.bytes, (line, number) => {
      const report = readReport(line)
      const earlier = lineOfId.get(report.id)
      if (earlier !== undefined) throw new Error(`the id '${report.id}' was given before, on line ${earlier}`)
      lineOfId.set(report.id, before + number)
      reports.push(report)
    })
    for (const { line, message } of tally.failures) fail(before + line, message)
    lines += tally.lines
  }
  return { reports, failed }
}

function readReport(line: string): NormalizedReport {
  const parsed = parseReportOrNormalizedLine(line)
  return parsed.kind === 'normalized' ? parsed.report : normalizeReport(parsed.report)
}

/** Question by question: the whole of a large comparison may be longer than a string can be. */
async function printComparison(comparison: Comparison): Promise<void> {
  await writeOutput(process.stdout, '{"questions":[')
  for (const [index, question] of comparison.questions.entries()) {
    await writeOutput(process.stdout, `${index === 0 ? '\n' : ',\n'}${JSON.stringify(question)}`)
  }
  await writeOutput(process.stdout, ']}\n')
}
