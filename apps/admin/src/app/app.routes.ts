import { type Routes } from '@angular/router';

/** Addresses of the portal; every feature is a chunk of its own. */
export const routes: Routes = [
  { path: '', pathMatch: 'full', redirectTo: 'grow/leads' },
  { path: 'grow/leads', loadChildren: () => import('@leadweave/leads-admin').then((feature) => feature.leadsRoutes) },
  {
    path: 'grow/integrations',
    loadChildren: () => import('@leadweave/whatconverts-admin').then((feature) => feature.whatconvertsRoutes),
  },
  {
    path: 'settings/locations',
    loadChildren: () => import('@leadweave/brands-admin').then((feature) => feature.brandsRoutes),
  },
];
