import { type Routes } from '@angular/router';
import { type LoadLeadSection, furtherLeadSections } from './detail/further-lead-sections.js';
import { readLeadsAhead } from './list/read-leads-ahead.js';

/** The list, and beside it the opened lead. Filters, tab, order and page stand in the query of the address. */
const leadsRoutes: Routes = [
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

/** The pages of leads, with what other features tell of a lead on its page. Leads know nothing of them. */
export function leadsRoutesWith(sections: readonly LoadLeadSection[]): Routes {
  return [{ path: '', providers: [{ provide: furtherLeadSections, useValue: sections }], children: leadsRoutes }];
}

/** Settings → Notifications. */
export const notificationRoutes: Routes = [
  {
    path: '',
    loadComponent: () => import('./notifications/notifications-page.js').then((page) => page.NotificationsPage),
  },
];
