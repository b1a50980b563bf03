export { brandsRoutes } from './brands.routes.js';
