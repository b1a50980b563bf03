import { type Routes } from '@angular/router';

/** Pages of this feature under `/grow/integrations`, each loaded when it is opened. */
export const whatconvertsRoutes: Routes = [
  {
    path: '',
    pathMatch: 'full',
    loadComponent: () => import('./gallery/integration-list-page.js').then((page) => page.IntegrationListPage),
  },
  {
    path: 'whatconverts',
    title: 'WhatConverts',
    loadComponent: () => import('./manage/manage-page.js').then((page) => page.ManagePage),
    children: [
      { path: '', pathMatch: 'full', redirectTo: 'overview' },
      {
        path: 'overview',
        title: 'WhatConverts',
        loadComponent: () => import('./overview/overview-tab.js').then((tab) => tab.OverviewTab),
      },
      {
        path: 'locations',
        title: 'Location Settings · WhatConverts',
        loadComponent: () => import('./mapping/locations-tab.js').then((tab) => tab.LocationsTab),
      },
      {
        path: 'runs',
        title: 'Sync history · WhatConverts',
        loadComponent: () => import('./runs/run-list-tab.js').then((tab) => tab.RunListTab),
      },
      {
        path: 'webhook',
        title: 'Incoming webhook · WhatConverts',
        loadComponent: () => import('./webhook/webhook-tab.js').then((tab) => tab.WebhookTab),
      },
      {
        path: 'runs/:runId',
        title: 'Run · WhatConverts',
        loadComponent: () => import('./runs/run-tab.js').then((tab) => tab.RunTab),
      },
    ],
  },
];
