export { furtherIntegrations } from './gallery/further-integrations.js';
export { whatconvertsRoutes } from './whatconverts.routes.js';
