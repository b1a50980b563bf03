import { type Routes } from '@angular/router';
import { firstRunGuard, sessionKnownGuard, signedOutGuard } from './session/session-guards.js';

/** Pages before sign-in, at the top of the address tree. */
export const entryRoutes: Routes = [
  {
    path: 'sign-in',
    title: 'Sign in',
    canActivate: [signedOutGuard],
    loadComponent: () => import('./entry/sign-in-page.js').then((page) => page.SignInPage),
  },
  {
    path: 'first-run',
    title: 'Set up',
    canActivate: [firstRunGuard],
    loadComponent: () => import('./entry/first-run-page.js').then((page) => page.FirstRunPage),
  },
  {
    path: 'forgot-password',
    title: 'Forgot password',
    canActivate: [sessionKnownGuard],
    loadComponent: () => import('./entry/forgot-password-page.js').then((page) => page.ForgotPasswordPage),
  },
  {
    path: 'reset-password',
    title: 'New password',
    loadComponent: () => import('./entry/reset-password-page.js').then((page) => page.ResetPasswordPage),
  },
  {
    path: 'invitation/:token',
    title: 'Invitation',
    canActivate: [sessionKnownGuard],
    loadComponent: () => import('./entry/invitation-page.js').then((page) => page.InvitationPage),
  },
];

/** Pages about people and access, under `/settings`. */
export const identityRoutes: Routes = [
  {
    path: 'users',
    title: 'Users',
    loadComponent: () => import('./members/member-list-page.js').then((page) => page.MemberListPage),
  },
  {
    path: 'api-keys',
    title: 'API keys',
    loadComponent: () => import('./api-keys/api-key-list-page.js').then((page) => page.ApiKeyListPage),
  },
  {
    path: 'security',
    title: 'Security',
    loadComponent: () => import('./security/security-page.js').then((page) => page.SecurityPage),
  },
];
