import { type Routes } from '@angular/router';

/** Pages of this feature, each loaded when it is opened. */
export const brandsRoutes: Routes = [
  { path: '', loadComponent: () => import('./pages/location-list-page.js').then((page) => page.LocationListPage) },
];
