import { existsSync } from 'node:fs';
import { join } from 'node:path';
import express, { type Express, type NextFunction, type Request, type Response } from 'express';
import { serveCompressed } from './serve-compressed.js';

const year = 365 * 24 * 3600;
/** File names with a hash in them never change their content. */
const hashedFile = /[-.][\w-]{8}\.(js|css|woff2?|svg|png)(\.br)?$/;
/** Scripts, styles and fonts are parts of a document and never one themselves. */
const partOfDocument = /\.(js|css|woff2)(\.br)?$/;
/** Headers by which a browser treats a document. Beside many small files they were a twentieth of what the first page loads. */
const documentHeaders = [
  'Content-Security-Policy',
  'Cross-Origin-Opener-Policy',
  'Origin-Agent-Cluster',
  'Referrer-Policy',
  'X-DNS-Prefetch-Control',
  'X-Download-Options',
  'X-Frame-Options',
  'X-Permitted-Cross-Domain-Policies',
  'X-XSS-Protection',
];
const document = '/index.html';
/** The same with hints for what the Leads page needs; it is the page that most visits begin with. */
const leadsDocument = '/leads.html';

/**
 * Serves the built portal: hashed files for a year, compressed where the build has done it, and a document for every
 * address that is a page of the portal. Unknown files are 404, so that a missing script is not answered with a page.
 */
export function servePortal(server: Express, directory: string): void {
  const hinted = existsSync(join(directory, leadsDocument));
  server.use((request: Request, _response: Response, next: NextFunction) => {
    if (isPage(request)) request.url = hinted && isLeads(request.path) ? leadsDocument : document;
    next();
  });
  server.use(serveCompressed(directory));
  server.use(
    express.static(directory, {
      index: false,
      setHeaders: (response, path) => {
        response.setHeader('Cache-Control', cachingOf(path));
        if (partOfDocument.test(path)) for (const name of documentHeaders) response.removeHeader(name);
      },
    }),
  );
}

function cachingOf(path: string): string {
  return hashedFile.test(path) ? `public, max-age=${year}, immutable` : 'no-cache';
}

function isPage({ method, path }: Request): boolean {
  const portalsOwn = !/^\/(api|f|hooks|health|metrics)(\/|$)/.test(path);
  return (method === 'GET' || method === 'HEAD') && portalsOwn && !/\.[a-z0-9]+$/i.test(path);
}

const isLeads = (path: string) => path === '/' || /^\/grow\/leads(\/|$)/.test(path);
