// Outlives the process that started it, by a moment: when that one is gone (its end of the pipe closes), whatever it
// had started and not stopped is ended, the last started first. Lines on stdin: `+PID SIGNAL` and `-PID`.
import { createInterface } from 'node:readline'
import { endGroup } from './processes.mjs'

for (const signal of /** @type {NodeJS.Signals[]} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])) process.on(signal, () => {})

/** @type {Map<number, NodeJS.Signals>} */
const started = new Map()
for await (const line of createInterface({ input: process.stdin })) {
  const [pidText = '', signal = 'SIGTERM'] = line.slice(1).split(' ')
  if (line.startsWith('+')) started.set(Number(pidText), signal === 'SIGINT' ? 'SIGINT' : 'SIGTERM')
  else started.delete(Number(pidText))
}
for (const [pid, signal] of [...started].reverse()) await endGroup({ pid, signal })
