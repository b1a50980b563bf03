import { type HttpInterceptorFn } from '@angular/common/http';
import { inject } from '@angular/core';
import { ReadAhead } from './read-ahead.js';

/** Gives requests the answers that were read ahead. */
export const readAheadInterceptor: HttpInterceptorFn = (request, next) => {
  const answer = request.method === 'GET' ? inject(ReadAhead).take(request.urlWithParams) : undefined;
  return answer ?? next(request);
};
