export { InsightsError, type InsightsErrorCode, insightsProblems } from './insights-error.js';
export { type InsightsOptions } from './insights-options.js';
export { insightsQueues } from './insights-queues.js';
export { InsightsModule } from './insights.module.js';
export { insightsMigrations } from './migrations/insights-migrations.js';
