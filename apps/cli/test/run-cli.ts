import { type ChildProcessByStdio, spawn } from 'node:child_process'
import { once } from 'node:events'
import type { Readable, Writable } from 'node:stream'
import { text } from 'node:stream/consumers'
import { fileURLToPath } from 'node:url'

const program = fileURLToPath(new URL('../src/main.ts', import.meta.url))

export type CliProcess = ChildProcessByStdio<Writable, Readable, Readable>

/** Starts the command line as its users do: a process of its own. */
export function startCli(args: readonly string[]): CliProcess {
  return spawn(process.execPath, [program, ...args], { stdio: ['pipe', 'pipe', 'pipe'] })
}

export interface CliResult {
  readonly code: number | null
  readonly stdout: string
  readonly stderr: string
}

/** Runs the command line on an input to its end. */
export async function runCli(args: readonly string[], input = ''): Promise<CliResult> {
  const child = startCli(args)
  // A program that refuses its arguments may be gone before it has read its input.
  child.stdin.on('error', () => {})
  child.stdin.end(input)
  const [stdout, stderr] = await Promise.all([text(child.stdout), text(child.stderr), once(child, 'close')])
  return { code: child.exitCode, stdout, stderr }
}

/** A line of input: a report with this id and a text that holds claims. */
export function reportLine(id: string, extra: Readonly<Record<string, unknown>> = {}): string {
  const text = `At least 300 soldiers were killed and 2,700 wounded near ${id}, the ministry said on Monday.`
  return `${JSON.stringify({ id, text, publishedAt: '2025-03-06', outlet: 'Harbour Wire', ...extra })}\n`
}
