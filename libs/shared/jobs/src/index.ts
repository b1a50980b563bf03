export {
  type EnqueueOptions,
  type EnqueuingTransaction,
  type JobContext,
  JobQueues,
  type JobQueuesOptions,
  jobsSchema,
} from './job-queues.js';
export { installJobSchema } from './install-job-schema.js';
export { type JobLog, type QueueDefinition, type QueueSituation } from './queue-definition.js';
