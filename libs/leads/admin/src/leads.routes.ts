import { type Routes } from '@angular/router';
import { readLeadsAhead } from './list/read-leads-ahead.js';

/** The list, and beside it the opened lead. Filters, tab, order and page stand in the query of the address. */
export const leadsRoutes: Routes = [
  {
    path: 'triage',
    title: 'Triage',
    loadComponent: () => import('./triage/triage-page.js').then((page) => page.TriagePage),
  },
  {
    path: '',
    canActivate: [readLeadsAhead],
    loadComponent: () => import('./pages/lead-list-page.js').then((page) => page.LeadListPage),
    children: [
      {
        path: ':leadId',
        title: 'Lead',
        loadComponent: () => import('./detail/lead-page.js').then((page) => page.LeadPage),
      },
    ],
  },
];

/** Settings → Notifications. */
export const notificationRoutes: Routes = [
  {
    path: '',
    loadComponent: () => import('./notifications/notifications-page.js').then((page) => page.NotificationsPage),
  },
];
