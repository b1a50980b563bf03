export { type BodyStyle, bodyStyles } from './endpoints/endpoint.js';
export { type BrandEvent, BrandEvents } from './feed/brand-events.js';
export { webhooksMigrations } from './migrations/webhooks-migrations.js';
export { EndpointMail } from './notices/endpoint-mail.js';
export { webhooksQueues } from './notices/notice-queue.js';
export { signatureHeaders, type SignedMessage } from './sending/sign-message.js';
export { WebhooksError, type WebhooksErrorCode, webhooksProblems } from './webhooks-error.js';
export { WebhooksModule } from './webhooks.module.js';
export { type WebhooksOptions } from './webhooks-options.js';
