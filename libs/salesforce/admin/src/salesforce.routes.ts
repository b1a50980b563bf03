import { type Routes } from '@angular/router';

/** Pages under `/grow/integrations/salesforce`, each loaded when it is opened. */
export const salesforceRoutes: Routes = [
  {
    path: 'set-up',
    children: [
      { path: '', pathMatch: 'full', redirectTo: 'next' },
      {
        path: ':step',
        title: 'Set-up · Salesforce',
        loadComponent: () => import('./set-up/set-up-page.js').then((page) => page.SetUpPage),
      },
    ],
  },
  {
    path: '',
    title: 'Salesforce',
    loadComponent: () => import('./manage/salesforce-page.js').then((page) => page.SalesforcePage),
    children: [
      { path: '', pathMatch: 'full', redirectTo: 'overview' },
      {
        path: 'overview',
        title: 'Salesforce',
        loadComponent: () => import('./overview/overview-tab.js').then((tab) => tab.OverviewTab),
      },
      {
        path: 'mapping',
        title: 'Fields · Salesforce',
        loadComponent: () => import('./mapping/mapping-tab.js').then((tab) => tab.MappingTab),
      },
      {
        path: 'leads',
        title: 'Leads to Salesforce',
        loadComponent: () => import('./leads/sending-tab.js').then((tab) => tab.SendingTab),
      },
      {
        path: 'opportunities',
        title: 'Opportunities back · Salesforce',
        loadComponent: () => import('./opportunities/opportunities-tab.js').then((tab) => tab.OpportunitiesTab),
      },
      {
        path: 'health',
        title: 'Health · Salesforce',
        loadComponent: () => import('./health/health-tab.js').then((tab) => tab.HealthTab),
      },
      {
        path: 'activity',
        title: 'Activity · Salesforce',
        loadComponent: () => import('./activity/activity-tab.js').then((tab) => tab.ActivityTab),
      },
    ],
  },
];
