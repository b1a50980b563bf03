export { leadsRoutes, notificationRoutes } from './leads.routes.js';
