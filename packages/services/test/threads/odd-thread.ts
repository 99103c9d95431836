import { parentPort, threadId } from 'node:worker_threads'

/** A thread that does what the report's text says. */
parentPort?.on('message', ({ id, text }: { id: string; text: string }) => {
  if (text === 'hang') for (;;) Math.random()
  if (text === 'exit') process.exit(3)
  if (text === 'throw') throw new TypeError('thrown outside')
  if (text === 'error') return parentPort?.postMessage({ error: 'RangeError' })
  if (text === 'nonsense') return parentPort?.postMessage({ result: 7 })
  parentPort?.postMessage({
    result: { id, language: 'en', normalizer: `thread@${threadId}`, claims: [], warnings: [] },
  })
})
