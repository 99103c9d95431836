import { once } from 'node:events'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { comparisonSchema, normalizedReportSchema } from '@crosstally/model'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { reportLine, runCli, startCli } from './run-cli.ts'

// Each test starts processes, which a busy machine takes its time over.
vi.setConfig({ testTimeout: 60_000 })

let folder = ''
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'crosstally-cli-'))
})
afterAll(() => rm(folder, { recursive: true }))

const bulk = Array.from({ length: 2000 }, (_, index) => reportLine(`r${index}`)).join('')
const idsOf = (stdout: string): string[] =>
  stdout
    .trim()
    .split('\n')
    .map((line) => normalizedReportSchema.parse(JSON.parse(line)).id)

describe('crosstally', () => {
  it('prints help and version', async () => {
    expect(await runCli(['--help'])).toMatchObject({
      code: 0,
      stderr: '',
      stdout: expect.stringContaining('normalize [FILE|-]'),
    })
    expect(await runCli(['--version'])).toMatchObject({ code: 0, stdout: expect.stringMatching(/^\d+\.\d+\.\d+\n$/) })
  })
  it('ends with 2 on a wrong command line and with 1 on a file that is not there', async () => {
    expect(await runCli(['normalize', '--format', 'xml'])).toMatchObject({ code: 2, stdout: '' })
    expect(await runCli(['compare', '/nowhere.jsonl'])).toEqual({
      code: 1,
      stdout: '',
      stderr: 'crosstally: /nowhere.jsonl: there is no such file\n',
    })
  })
})

describe('crosstally normalize', () => {
  it('prints the report with its own fields and its claims, each with its evidence', async () => {
    const { code, stdout, stderr } = await runCli(['normalize'], reportLine('a', { note: 'kept' }))
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
    const report = normalizedReportSchema.parse(JSON.parse(stdout))
    expect(report).toMatchObject({ id: 'a', note: 'kept', outlet: 'Harbour Wire', language: 'en' })
    expect(report.claims.map((claim) => claim.measure)).toEqual(['killed', 'wounded'])
    for (const { evidence } of report.claims)
      expect(report.text?.slice(evidence.start, evidence.end)).toBe(evidence.quote)
  })
  it('leaves the text out and puts the mentions in where asked', async () => {
    const { stdout } = await runCli(['normalize', '--no-text', '--mentions'], reportLine('a'))
    const report = normalizedReportSchema.parse(JSON.parse(stdout))
    expect(report.text).toBeUndefined()
    expect(report.quantities).toHaveLength(2)
    expect(report.times).toBeDefined()
  })
  it.each(['1', '2', '3'])(
    'keeps the order of the input and names bad lines by number with --jobs %s',
    async (jobs) => {
      const file = join(folder, `bulk-${jobs}.jsonl`)
      await writeFile(file, `${bulk}not json\n\n{"id":"x"}\n${reportLine('last')}`)
      const { code, stdout, stderr } = await runCli(['normalize', file, '--jobs', jobs])
      expect(code).toBe(1)
      expect(idsOf(stdout)).toEqual([...Array.from({ length: 2000 }, (_, index) => `r${index}`), 'last'])
      expect(stderr.split('\n')).toEqual([
        'crosstally: line 2001: is not JSON',
        expect.stringMatching(/^crosstally: line 2003: text: /),
        '',
      ])
    },
  )
  it('prints the same bytes with any number of jobs', async () => {
    const [one, two] = await Promise.all([runCli(['normalize'], bulk), runCli(['normalize', '-j', '2'], bulk)])
    expect(two.stdout === one.stdout).toBe(true)
  })
  it('answers a line before the next one comes', async () => {
    const child = startCli(['normalize', '--jobs', '2'])
    const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]()
    for (const id of ['a', 'b', 'c']) {
      child.stdin.write(reportLine(id))
      const { value } = await lines.next()
      expect(JSON.parse(value ?? '')).toMatchObject({ id })
    }
    child.stdin.end()
    const [code] = await once(child, 'close')
    expect(code).toBe(0)
  })
  it('prints one array as json, also of nothing', async () => {
    const { stdout } = await runCli(['normalize', '--format', 'json', '-j', '2'], bulk)
    expect(normalizedReportSchema.array().parse(JSON.parse(stdout))).toHaveLength(2000)
    expect(JSON.parse((await runCli(['normalize', '--format', 'json'])).stdout)).toEqual([])
  })
  it('prints one row a claim as csv', async () => {
    const { stdout } = await runCli(['normalize', '--format', 'csv'], reportLine('a') + reportLine('b'))
    const rows = stdout.trimEnd().split('\r\n')
    expect(rows).toHaveLength(5)
    expect(rows[0]).toMatch(/^report_id,dossier,outlet,/)
    expect(rows[3]).toMatch(/^b,,Harbour Wire,2025-03-06,,b#0,,killed,300,/)
  })
  it('ends quietly when its reader has seen enough', async () => {
    const child = startCli(['normalize'])
    let stderr = ''
    child.stderr.on('data', (chunk) => {
      stderr += String(chunk)
    })
    child.stdin.on('error', () => {})
    child.stdin.write(bulk)
    await once(child.stdout, 'data')
    child.stdout.destroy()
    child.stdin.end(bulk.repeat(3))
    const [code] = await once(child, 'close')
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
  })
})

describe('crosstally compare', () => {
  it('compares reports as it compares their normalized form', async () => {
    const input = reportLine('a') + reportLine('b', { outlet: 'Daily' })
    const normalized = await runCli(['normalize', '--no-text'], input)
    const [fromTexts, fromClaims] = await Promise.all([
      runCli(['compare'], input),
      runCli(['compare'], normalized.stdout),
    ])
    expect(fromTexts.code).toBe(0)
    expect(comparisonSchema.parse(JSON.parse(fromTexts.stdout)).questions.length).toBeGreaterThan(0)
    expect(comparisonSchema.parse(JSON.parse(fromClaims.stdout)).questions.map(({ measure }) => measure)).toEqual(
      comparisonSchema.parse(JSON.parse(fromTexts.stdout)).questions.map(({ measure }) => measure),
    )
  })
  it('refuses an id that was given before and goes on', async () => {
    const { code, stdout, stderr } = await runCli(['compare'], reportLine('a') + reportLine('a') + reportLine('b'))
    expect({ code, stderr }).toEqual({
      code: 1,
      stderr: "crosstally: line 2: the id 'a' was given before, on line 1\n",
    })
    expect(comparisonSchema.parse(JSON.parse(stdout)).questions.length).toBeGreaterThan(0)
  })
})

describe('crosstally explain', () => {
  it('explains one claim of a report in a file of several', async () => {
    const file = join(folder, 'explain.jsonl')
    await writeFile(file, reportLine('a') + reportLine('b'))
    const { code, stdout } = await runCli(['explain', file, '--report', 'b', '--claim', '1'])
    expect(code).toBe(0)
    expect(stdout).toContain('b#1  wounded: 2,700')
    expect(stdout).not.toContain('b#0')
    expect(stdout).toMatch(/rules, in order:\n +1\. /)
  })
  it('explains a plain text', async () => {
    const file = join(folder, 'note.txt')
    await writeFile(file, 'Twelve people were killed, police said.')
    expect((await runCli(['explain', file])).stdout).toContain('note#0  killed: Twelve')
  })
  it('says which claims there are', async () => {
    const file = join(folder, 'one.json')
    await writeFile(file, JSON.stringify(JSON.parse(reportLine('a')), null, 2))
    expect(await runCli(['explain', file, '-c', '9'])).toEqual({
      code: 1,
      stdout: expect.stringContaining('a: Harbour Wire'),
      stderr: 'crosstally: there is no claim 9: the report has claims 0 to 1\n',
    })
  })
})
