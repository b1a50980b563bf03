import { type NextFunction, type Request, type Response } from 'express';

/** Middleware: every list that goes on says where, as `Link: <…>; rel="next"`, so that a reader needs no knowledge of its body. */
export function linkNextPage(request: Request, response: Response, next: NextFunction): void {
  if (request.method === 'GET') {
    const send = response.json.bind(response);
    response.json = (body: unknown) => {
      const cursor = cursorOf(body);
      if (cursor !== undefined) response.setHeader('Link', nextLink(request, cursor));
      return send(body);
    };
  }
  next();
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
