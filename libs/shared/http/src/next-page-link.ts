import { type CallHandler, type ExecutionContext, type NestInterceptor } from '@nestjs/common';
import { type Request, type Response } from 'express';
import { map, type Observable } from 'rxjs';

/** Adds `Link: <…>; rel="next"` to every list that goes on, so that a reader needs no knowledge of its body. */
export class NextPageLink implements NestInterceptor {
  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const http = context.switchToHttp();
    const link = (body: unknown) => addLink(http.getRequest<Request>(), http.getResponse<Response>(), body);
    return next.handle().pipe(map(link));
  }
}

function addLink(request: Request, response: Response, body: unknown): unknown {
  const cursor = cursorOf(body);
  if (request.method === 'GET' && cursor !== undefined && !response.headersSent) {
    response.setHeader('Link', nextLink(request, cursor));
  }
  return body;
}

function cursorOf(body: unknown): string | undefined {
  if (typeof body !== 'object' || body === null || !('nextCursor' in body)) return undefined;
  return typeof body.nextCursor === 'string' ? body.nextCursor : undefined;
}

function nextLink({ originalUrl }: Request, cursor: string): string {
  const [path = '', query = ''] = originalUrl.split('?');
  const parameters = new URLSearchParams(query);
  parameters.set('cursor', cursor);
  return `<${path}?${parameters.toString()}>; rel="next"`;
}
