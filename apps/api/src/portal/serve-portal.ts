import { join } from 'node:path';
import express, { type Express, type NextFunction, type Request, type Response } from 'express';

const year = 365 * 24 * 3600;
/** File names with a hash in them never change their content. */
const hashedFile = /[-.][A-Z0-9]{8,}\.(js|css|woff2?|svg|png)$/i;

/**
 * Serves the built portal: hashed files for a year, and `index.html` for every address that is a page of the portal.
 * Unknown files are 404, so that a missing script is not answered with a page.
 */
export function servePortal(server: Express, directory: string): void {
  server.use(
    express.static(directory, {
      index: false,
      setHeaders: (response, path) => response.setHeader('Cache-Control', cachingOf(path)),
    }),
  );
  server.use((request: Request, response: Response, next: NextFunction) => {
    if (!isPage(request)) return next();
    response.setHeader('Cache-Control', 'no-cache');
    response.sendFile(join(directory, 'index.html'));
  });
}

function cachingOf(path: string): string {
  return hashedFile.test(path) ? `public, max-age=${year}, immutable` : 'no-cache';
}

function isPage({ method, path }: Request): boolean {
  const portalsOwn = !/^\/(api|f|hooks|health|metrics)(\/|$)/.test(path);
  return (method === 'GET' || method === 'HEAD') && portalsOwn && !/\.[a-z0-9]+$/i.test(path);
}
