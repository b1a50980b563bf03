import { type Routes } from '@angular/router';
import { WebhooksCard, webhooksRoutes } from '@leadweave/webhooks-admin';
import { furtherIntegrations, whatconvertsRoutes } from '@leadweave/whatconverts-admin';

/** Sources and destinations know nothing of each other; the gallery shows the cards of all. */
export const integrationsRoutes: Routes = [
  { path: 'webhooks', children: webhooksRoutes },
  { path: '', providers: [{ provide: furtherIntegrations, useValue: [WebhooksCard] }], children: whatconvertsRoutes },
];
