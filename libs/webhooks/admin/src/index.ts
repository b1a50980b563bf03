export { WebhooksCard } from './gallery/webhooks-card.js';
export { webhooksRoutes } from './webhooks.routes.js';
