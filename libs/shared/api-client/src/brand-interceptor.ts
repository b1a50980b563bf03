import { type HttpInterceptorFn } from '@angular/common/http';
import { inject } from '@angular/core';
import { CurrentBrand } from './current-brand.js';
import { Preview } from './preview.js';

/** Header that names the brand; the server checks the membership. */
export const brandHeader = 'X-Leadweave-Brand';

/** Header that names whose view is asked for; the server lets brand admins only, and only read. */
export const previewHeader = 'X-Leadweave-Preview-As';

/** Adds the current brand to every call of our own API, and to nothing else. */
export const brandInterceptor: HttpInterceptorFn = (request, next) => {
  const brandId = inject(CurrentBrand).id();
  if (!brandId || !request.url.startsWith('/api/v1/')) return next(request);
  const as = inject(Preview).as();
  const preview: Record<string, string> = as?.brandId === brandId ? { [previewHeader]: as.userId } : {};
  return next(request.clone({ setHeaders: { [brandHeader]: brandId, ...preview } }));
};
