export type { QueueBackend, QueueLocation } from './backend.ts'
export { isJobName, type JobName, type JobPayload, jobCatalog } from './catalog.ts'
export {
  type ConsumerOptions,
  createConsumer,
  type JobConsumer,
  type JobContext,
  type JobHandlers,
} from './create-consumer.ts'
export { createQueue, type JobCounts, type JobProducer, type NewJob } from './create-queue.ts'
