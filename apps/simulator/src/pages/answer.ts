import { type ServerResponse } from 'node:http';

/** What a page answers with. */
export interface PageAnswer {
  readonly status: number;
  readonly type: string;
  readonly body: string;
  readonly location?: string;
}

/** Where a browser goes after a form was taken, so that reloading does not send it again. */
export const seeOther = (location: string): PageAnswer => ({ status: 303, type: 'text/plain', body: '', location });

/** Nothing from elsewhere is loaded, and forms go nowhere else: vendor data stays text whatever it holds. */
const POLICY =
  "default-src 'none'; style-src 'self'; script-src 'self'; connect-src 'self'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'";

/** Sends an answer with the headers that every page has. */
export const sendPage = (response: ServerResponse, { status, type, body, location }: PageAnswer): void => {
  response.writeHead(status, {
    'content-type': `${type}; charset=utf-8`,
    'content-security-policy': POLICY,
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'same-origin',
    'cache-control': 'no-store',
    ...(location === undefined ? {} : { location }),
  });
  response.end(body);
};
