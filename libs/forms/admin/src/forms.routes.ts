import { type Routes } from '@angular/router';

/** Pages under `/grow/forms`, each loaded when it is opened. */
export const formsRoutes: Routes = [
  {
    path: '',
    pathMatch: 'full',
    loadComponent: () => import('./list/form-list-page.js').then((page) => page.FormListPage),
  },
  {
    path: 'new',
    title: 'New form',
    loadComponent: () => import('./editor/new-form-page.js').then((page) => page.NewFormPage),
  },
  {
    path: ':formId',
    title: 'Form',
    loadComponent: () => import('./form/form-page.js').then((page) => page.FormPage),
    children: [
      { path: '', pathMatch: 'full', redirectTo: 'activity' },
      {
        path: 'activity',
        title: 'Activity · Form',
        loadComponent: () => import('./form/activity-tab.js').then((tab) => tab.ActivityTab),
      },
      {
        path: 'design',
        title: 'Design · Form',
        loadComponent: () => import('./editor/design-tab.js').then((tab) => tab.DesignTab),
      },
      {
        path: 'publish',
        title: 'Publish · Form',
        loadComponent: () => import('./publish/publish-tab.js').then((tab) => tab.PublishTab),
      },
    ],
  },
];
