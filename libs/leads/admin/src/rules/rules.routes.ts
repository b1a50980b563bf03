import { type Routes } from '@angular/router';

/** Rules of the brand, under `/settings/rules`. */
export const rulesRoutes: Routes = [
  { path: '', loadComponent: () => import('./rules-page.js').then((page) => page.RulesPage) },
];
