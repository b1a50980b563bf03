import { readdirSync } from 'node:fs';
import { extname, sep } from 'node:path';
import { type NextFunction, type Request, type Response } from 'express';

const suffix = '.br';

/**
 * Turns a request for a file into one for its compressed copy, where the build made one and the client understands it.
 * What is served afterwards is the copy, under the name and type of the file.
 */
export function serveCompressed(directory: string) {
  const compressed = compressedFiles(directory);
  return (request: Request, response: Response, next: NextFunction) => {
    if (compressed.has(request.path)) {
      response.vary('Accept-Encoding');
      if (request.acceptsEncodings('br')) {
        response.setHeader('Content-Encoding', 'br').type(extname(request.path));
        request.url = `${request.path}${suffix}`;
      }
    }
    next();
  };
}

function compressedFiles(directory: string): ReadonlySet<string> {
  const copies = readdirSync(directory, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith(suffix));
  return new Set(copies.map((name) => `/${name.slice(0, -suffix.length).replaceAll(sep, '/')}`));
}
