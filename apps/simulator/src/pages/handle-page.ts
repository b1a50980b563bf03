import { type IncomingMessage, type ServerResponse } from 'node:http';
import { type PageAnswer, sendPage } from './answer.js';
import { type AskedPage, askedPage } from './asked-page.js';
import { FRESHNESS_PATH, STYLE_PATH } from './layout.js';
import { orgOfPath, orgPages } from './salesforce/org-pages.js';
import { type Services } from './services.js';
import { startPage } from './start-page.js';
import { freshness, style } from './style.js';
import { whatConvertsLead, whatConvertsList } from './whatconverts/lead-pages.js';
import { WHATCONVERTS_PATH } from './whatconverts/lead-path.js';

type Pages = (asked: AskedPage, services: Services) => PageAnswer;

const PAGES: ReadonlyMap<string, Pages> = new Map<string, Pages>([
  ['/', (_asked, services) => startPage(services)],
  [STYLE_PATH, () => ({ status: 200, type: 'text/css', body: style })],
  [FRESHNESS_PATH, () => ({ status: 200, type: 'text/javascript', body: freshness })],
  [WHATCONVERTS_PATH, (_asked, { whatconverts }) => whatConvertsList(whatconverts, new Date())],
]);

const pagesAt = (path: string, { salesforce }: Services): Pages | undefined => {
  const place = orgOfPath(salesforce, path);
  if (place) return (asked) => orgPages(place.org, place.rest, asked);
  const leadId = /^\/whatconverts\/(\d+)$/.exec(path)?.[1];
  return leadId
    ? (_asked, services) => whatConvertsLead(services.whatconverts, services.salesforce, leadId)
    : PAGES.get(path);
};

/** Answers a request for a page for people; false when the address is none, so that an API may answer it. */
export const handlePage = async (
  services: Services,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<boolean> => {
  const pages = pagesAt((request.url ?? '/').split('?')[0] ?? '/', services);
  if (!pages) return false;
  const asked = await askedPage(request);
  sendPage(
    response,
    asked ? pages(asked, services) : { status: 403, type: 'text/plain', body: 'Only pages of this simulator may ask.' },
  );
  return true;
};
