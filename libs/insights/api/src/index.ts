export { AlertMail } from './alerts/alert-mail.js';
export { InsightsError, type InsightsErrorCode, insightsProblems } from './insights-error.js';
export { InsightsFigures } from './insights-figures.js';
export { type InsightsOptions } from './insights-options.js';
export { insightsQueues } from './insights-queues.js';
export { InsightsModule } from './insights.module.js';
export { insightsMigrations } from './migrations/insights-migrations.js';
export { WebhookActivity } from './watch/webhook-activity.js';
