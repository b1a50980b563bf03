import { type Routes } from '@angular/router';

/** Retention, erasure and personal export, under `/settings/privacy`. */
export const privacyRoutes: Routes = [
  { path: '', loadComponent: () => import('./privacy-page.js').then((page) => page.PrivacyPage) },
];
