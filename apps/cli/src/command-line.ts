import { availableParallelism } from 'node:os'
import { parseArgs } from 'node:util'

export const outputFormats = ['jsonl', 'json', 'csv'] as const
export type OutputFormat = (typeof outputFormats)[number]

export interface NormalizeCommand {
  readonly kind: 'normalize'
  /** `-` is standard input. */
  readonly file: string
  readonly format: OutputFormat
  /** Worker threads; 1 works in the main thread. */
  readonly jobs: number
  readonly mentions: boolean
  readonly withText: boolean
}

export interface CompareCommand {
  readonly kind: 'compare'
  readonly file: string
}

export interface ExplainCommand {
  readonly kind: 'explain'
  readonly file: string
  /** Index of the one claim to explain; absent: all. */
  readonly claim?: number
  /** Id of the report in a file of several; absent: the first. */
  readonly report?: string
}

export type Command = NormalizeCommand | CompareCommand | ExplainCommand
export type ParsedCommandLine =
  | Command
  | { readonly kind: 'help' }
  | { readonly kind: 'version' }
  | { readonly kind: 'usage-error'; readonly message: string }

/** Reads the arguments after the program's name. Pure but for the number of cores; never throws. */
export function parseCommandLine(args: readonly string[]): ParsedCommandLine {
  try {
    return parse(args)
  } catch (error) {
    return { kind: 'usage-error', message: error instanceof Error ? firstSentence(error.message) : String(error) }
  }
}

class UsageError extends Error {}

function parse(args: readonly string[]): ParsedCommandLine {
  const [name, ...rest] = args
  if (name === undefined || name === 'help' || args.includes('--help') || args.includes('-h')) return { kind: 'help' }
  if (name === '--version' || name === '-V') return { kind: 'version' }
  if (name === 'normalize') return parseNormalize(rest)
  if (name === 'compare') return parseCompare(rest)
  if (name === 'explain') return parseExplain(rest)
  throw new UsageError(`there is no command '${name}' (normalize, compare, explain)`)
}

function parseNormalize(args: string[]): NormalizeCommand {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: {
      format: { type: 'string', short: 'f', default: 'jsonl' },
      jobs: { type: 'string', short: 'j', default: '1' },
      mentions: { type: 'boolean', default: false },
      'no-text': { type: 'boolean', default: false },
    },
  })
  const format = outputFormats.find((known) => known === values.format)
  if (!format) throw new UsageError(`--format takes ${outputFormats.join(', ')}; it was '${values.format}'`)
  return {
    kind: 'normalize',
    file: onlyFile(positionals),
    format,
    jobs: parseJobs(values.jobs),
    mentions: values.mentions,
    withText: !values['no-text'],
  }
}

function parseCompare(args: string[]): CompareCommand {
  const { positionals } = parseArgs({ args, allowPositionals: true, options: {} })
  return { kind: 'compare', file: onlyFile(positionals) }
}

function parseExplain(args: string[]): ExplainCommand {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: { claim: { type: 'string', short: 'c' }, report: { type: 'string', short: 'r' } },
  })
  if (positionals.length === 0) throw new UsageError('explain needs a file: crosstally explain REPORT')
  const claim = values.claim === undefined ? undefined : parseClaimIndex(values.claim)
  return {
    kind: 'explain',
    file: onlyFile(positionals),
    ...(claim === undefined ? {} : { claim }),
    ...(values.report === undefined ? {} : { report: values.report }),
  }
}

function onlyFile(positionals: readonly string[]): string {
  if (positionals.length > 1) throw new UsageError(`one file at a time; there were ${positionals.length}`)
  return positionals[0] ?? '-'
}

function parseJobs(value: string): number {
  const jobs = /^\d{1,4}$/.test(value) ? Number(value) : 0
  if (jobs < 1) throw new UsageError(`--jobs takes a whole number from 1; it was '${value}'`)
  // More threads than a few per core only cost memory.
  return Math.min(jobs, Math.max(8, 4 * availableParallelism()))
}

/** Takes the index alone or a whole claim id ('nk-seed#4'). */
function parseClaimIndex(value: string): number {
  const digits = /(?:^|#)(\d{1,6})$/.exec(value)?.[1]
  if (digits === undefined)
    throw new UsageError(`--claim takes the number of a claim, counted from 0; it was '${value}'`)
  return Number(digits)
}

function firstSentence(message: string): string {
  return message.split('. ')[0] ?? message
}
