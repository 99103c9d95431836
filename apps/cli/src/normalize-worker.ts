/** Entry of the worker threads: they run the same function as the main thread. */
export { normalizeBatch } from './normalize-batch.ts'
