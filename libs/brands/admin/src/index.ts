export { auditRoutes, brandSettingsRoutes, brandsRoutes } from './brands.routes.js';
