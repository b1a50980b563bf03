import { type Routes } from '@angular/router';

/** Pages of this feature, each loaded when it is opened. */
export const leadsRoutes: Routes = [
  { path: '', loadComponent: () => import('./pages/lead-list-page.js').then((page) => page.LeadListPage) },
];
