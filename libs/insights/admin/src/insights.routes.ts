import { type Routes } from '@angular/router';

/** Pages that say whether everything arrived and everything works. Filters stand in the query of the address. */
export const insightsRoutes: Routes = [
  {
    path: 'reconciliation',
    title: 'Reconciliation',
    loadComponent: () => import('./reconciliation/reconciliation-page.js').then((page) => page.ReconciliationPage),
  },
  {
    path: 'health',
    title: 'Health',
    loadComponent: () => import('./health/health-page.js').then((page) => page.HealthPage),
  },
];
