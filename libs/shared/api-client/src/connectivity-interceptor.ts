import { HttpErrorResponse, type HttpInterceptorFn, HttpResponse } from '@angular/common/http';
import { inject } from '@angular/core';
import { tap } from 'rxjs';
import { Connectivity } from './connectivity.js';

/** Notices when the API stops answering and when it is back. */
export const connectivityInterceptor: HttpInterceptorFn = (request, next) => {
  const connectivity = inject(Connectivity);
  return next(request).pipe(
    tap({
      next: (event) => event instanceof HttpResponse && connectivity.record(true),
      error: (error: unknown) => error instanceof HttpErrorResponse && connectivity.record(error.status !== 0),
    }),
  );
};
