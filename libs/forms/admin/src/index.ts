export { formsRoutes } from './forms.routes.js';
