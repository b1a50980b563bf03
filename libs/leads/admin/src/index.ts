export { type LoadLeadSection } from './detail/further-lead-sections.js';
export { leadsRoutesWith, notificationRoutes } from './leads.routes.js';
export { ReviewBadge } from './review/review-badge.js';
export { reviewRoutes } from './review/review.routes.js';
export { privacyRoutes } from './privacy/privacy.routes.js';
export { rulesRoutes } from './rules/rules.routes.js';
