import { type Routes } from '@angular/router';
import { entryRoutes, signedInGuard } from '@leadweave/identity-admin';
import { loadSalesforceSection } from '@leadweave/salesforce-admin/lead';

/** Addresses of the portal; every feature is a chunk of its own. */
export const routes: Routes = [
  ...entryRoutes,
  {
    path: 'unavailable',
    title: 'Not reachable',
    loadComponent: () => import('./pages/unavailable-page.js').then((page) => page.UnavailablePage),
  },
  {
    path: '',
    canActivate: [signedInGuard],
    loadComponent: () => import('./shell/shell.js').then((part) => part.Shell),
    children: [
      { path: '', pathMatch: 'full', redirectTo: 'grow/leads' },
      { path: 'integrations', redirectTo: 'grow/integrations' },
      { path: 'apps/integrations', redirectTo: 'grow/integrations' },
      {
        path: 'grow/leads',
        title: 'Leads',
        loadChildren: () =>
          import('@leadweave/leads-admin').then((feature) => feature.leadsRoutesWith([loadSalesforceSection])),
      },
      {
        path: 'grow/forms',
        title: 'Forms',
        loadChildren: () => import('@leadweave/forms-admin').then((feature) => feature.formsRoutes),
      },
      {
        path: 'grow/integrations',
        title: 'Integrations',
        loadChildren: () => import('./integrations/integrations.routes.js').then((part) => part.integrationsRoutes),
      },
      {
        path: 'watch/review',
        title: 'Review',
        loadChildren: () => import('@leadweave/leads-admin').then((feature) => feature.reviewRoutes),
      },
      {
        path: 'watch',
        loadChildren: () => import('@leadweave/insights-admin').then((feature) => feature.insightsRoutes),
      },
      {
        path: 'onboarding',
        title: 'Get started',
        loadComponent: () => import('./onboarding/onboarding-page.js').then((page) => page.OnboardingPage),
      },
      {
        path: 'settings/brand',
        title: 'Brand',
        loadChildren: () => import('@leadweave/brands-admin').then((feature) => feature.brandSettingsRoutes),
      },
      {
        path: 'settings/privacy',
        title: 'Privacy',
        loadChildren: () => import('@leadweave/leads-admin').then((feature) => feature.privacyRoutes),
      },
      {
        path: 'settings/audit',
        title: 'Audit',
        loadChildren: () => import('@leadweave/brands-admin').then((feature) => feature.auditRoutes),
      },
      {
        path: 'settings/rules',
        title: 'Rules',
        loadChildren: () => import('@leadweave/leads-admin').then((feature) => feature.rulesRoutes),
      },
      {
        path: 'settings/locations',
        title: 'Locations',
        loadChildren: () => import('@leadweave/brands-admin').then((feature) => feature.brandsRoutes),
      },
      {
        path: 'settings/notifications',
        title: 'Notifications',
        loadChildren: () => import('@leadweave/leads-admin').then((feature) => feature.notificationRoutes),
      },
      {
        path: 'settings',
        loadChildren: () => import('@leadweave/identity-admin').then((feature) => feature.identityRoutes),
      },
      {
        path: '**',
        title: 'Page not found',
        loadComponent: () => import('./pages/not-found-page.js').then((page) => page.NotFoundPage),
      },
    ],
  },
];
