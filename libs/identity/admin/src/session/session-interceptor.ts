import { HttpErrorResponse, type HttpInterceptorFn } from '@angular/common/http';
import { inject } from '@angular/core';
import { Router } from '@angular/router';
import { tap } from 'rxjs';
import { SessionStore } from './session-store.js';

/** Leads to sign-in, and back afterwards, when the server says that the session has ended. */
export const sessionInterceptor: HttpInterceptorFn = (request, next) => {
  const router = inject(Router);
  if (!request.url.startsWith('/api/v1/') || request.url === '/api/v1/session') return next(request);
  const store = inject(SessionStore);
  return next(request).pipe(
    tap({
      error: (error: unknown) => {
        if (!(error instanceof HttpErrorResponse) || error.status !== 401 || !store.user()) return;
        store.forget();
        void router.navigate(['/sign-in'], { queryParams: { returnTo: router.url, reason: 'ended' } });
      },
    }),
  );
};
