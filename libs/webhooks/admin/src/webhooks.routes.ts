import { type Routes } from '@angular/router';

/** Pages under `/grow/integrations/webhooks`, each loaded when it is opened. */
export const webhooksRoutes: Routes = [
  {
    path: '',
    title: 'Webhooks',
    loadComponent: () => import('./manage/webhooks-page.js').then((page) => page.WebhooksPage),
    children: [
      { path: '', pathMatch: 'full', redirectTo: 'endpoints' },
      {
        path: 'endpoints',
        title: 'Webhooks',
        loadComponent: () => import('./endpoints/endpoint-list-tab.js').then((tab) => tab.EndpointListTab),
      },
      {
        path: 'deliveries',
        title: 'Deliveries · Webhooks',
        loadComponent: () => import('./deliveries/delivery-list-tab.js').then((tab) => tab.DeliveryListTab),
      },
      {
        path: 'catalogue',
        title: 'Catalogue · Webhooks',
        loadComponent: () => import('./catalogue/catalogue-tab.js').then((tab) => tab.CatalogueTab),
      },
      {
        path: 'inspector',
        title: 'Inspector · Webhooks',
        loadComponent: () => import('./inspector/inspector-tab.js').then((tab) => tab.InspectorTab),
      },
    ],
  },
  {
    path: 'endpoints/new',
    title: 'New endpoint · Webhooks',
    loadComponent: () => import('./editor/new-endpoint-page.js').then((page) => page.NewEndpointPage),
  },
  {
    path: 'endpoints/:endpointId',
    title: 'Endpoint · Webhooks',
    loadComponent: () => import('./endpoint/endpoint-page.js').then((page) => page.EndpointPage),
  },
  {
    path: 'endpoints/:endpointId/edit',
    title: 'Edit endpoint · Webhooks',
    loadComponent: () => import('./editor/edit-endpoint-page.js').then((page) => page.EditEndpointPage),
  },
  {
    path: 'deliveries/:deliveryId',
    title: 'Delivery · Webhooks',
    loadComponent: () => import('./delivery/delivery-page.js').then((page) => page.DeliveryPage),
  },
];
