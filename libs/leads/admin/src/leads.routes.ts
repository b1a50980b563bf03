import { type Routes } from '@angular/router';

/** The list, and beside it the opened lead. Filters, tab, order and page stand in the query of the address. */
export const leadsRoutes: Routes = [
  {
    path: '',
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
