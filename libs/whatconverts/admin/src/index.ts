export { whatconvertsRoutes } from './whatconverts.routes.js';
