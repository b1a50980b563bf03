export { brandSettingsRoutes, brandsRoutes } from './brands.routes.js';
