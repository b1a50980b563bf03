import { type Routes } from '@angular/router';

/** The queue of everything that needs a person. State and kind stand in the query of the address. */
export const reviewRoutes: Routes = [
  { path: '', loadComponent: () => import('./review-page.js').then((page) => page.ReviewPage) },
];
