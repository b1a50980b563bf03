import { type Routes } from '@angular/router';
import { SalesforceCard, salesforceRoutes } from '@leadweave/salesforce-admin';
import { WebhooksCard, webhooksRoutes } from '@leadweave/webhooks-admin';
import { furtherIntegrations, whatconvertsRoutes } from '@leadweave/whatconverts-admin';

/** Sources and destinations know nothing of each other; the gallery shows the cards of all. */
export const integrationsRoutes: Routes = [
  { path: 'webhooks', children: webhooksRoutes },
  { path: 'salesforce', children: salesforceRoutes },
  {
    path: '',
    providers: [{ provide: furtherIntegrations, useValue: [SalesforceCard, WebhooksCard] }],
    children: whatconvertsRoutes,
  },
];
