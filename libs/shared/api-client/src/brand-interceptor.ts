import { type HttpInterceptorFn } from '@angular/common/http';
import { inject } from '@angular/core';
import { CurrentBrand } from './current-brand.js';

/** Header that names the brand; the server checks the membership. */
export const brandHeader = 'X-Leadweave-Brand';

/** Adds the current brand to every call of our own API, and to nothing else. */
export const brandInterceptor: HttpInterceptorFn = (request, next) => {
  const brandId = inject(CurrentBrand).id();
  if (!brandId || !request.url.startsWith('/api/v1/')) return next(request);
  return next(request.clone({ setHeaders: { [brandHeader]: brandId } }));
};
