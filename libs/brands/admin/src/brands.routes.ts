import { type Routes } from '@angular/router';

/** Locations, under `/settings/locations`. */
export const brandsRoutes: Routes = [
  {
    path: '',
    loadComponent: () => import('./locations/location-list-page.js').then((page) => page.LocationListPage),
  },
];

/** Who changed what, under `/settings/audit`. */
export const auditRoutes: Routes = [
  { path: '', loadComponent: () => import('./audit/audit-page.js').then((page) => page.AuditPage) },
];

/** The brand itself, under `/settings/brand`. */
export const brandSettingsRoutes: Routes = [
  { path: '', loadComponent: () => import('./brand/brand-page.js').then((page) => page.BrandPage) },
];
