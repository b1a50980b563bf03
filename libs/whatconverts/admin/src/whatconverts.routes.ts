import { type Routes } from '@angular/router';

/** Pages of this feature, each loaded when it is opened. */
export const whatconvertsRoutes: Routes = [
  {
    path: '',
    loadComponent: () => import('./pages/integration-list-page.js').then((page) => page.IntegrationListPage),
  },
];
