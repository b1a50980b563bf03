import { type IncomingMessage } from 'node:http';

/** A request to a page. */
export interface AskedPage {
  readonly path: string;
  readonly query: URLSearchParams;
  /** The form that was sent; undefined when the page is only looked at. */
  readonly form: URLSearchParams | undefined;
}

/** A form of these pages is small. */
const LONGEST_FORM = 16_384;
const LOOPBACK_NAMES: ReadonlySet<string> = new Set(['127.0.0.1', 'localhost', '[::1]']);

/** Whether a request came to this machine under a name of its own: no other site's name leads here (DNS rebinding). */
export const isToLoopback = (request: IncomingMessage): boolean => {
  const address = `http://${request.headers.host ?? ''}`;
  return URL.canParse(address) && LOOPBACK_NAMES.has(new URL(address).hostname);
};

/** Whether a form was sent by one of our own pages. Browsers name the page's origin with every form they post. */
const isOurForm = (request: IncomingMessage): boolean =>
  request.headers.origin === `http://${request.headers.host ?? ''}`;

const readForm = async (request: IncomingMessage): Promise<URLSearchParams> => {
  let text = '';
  for await (const chunk of request) {
    text += String(chunk);
    if (text.length > LONGEST_FORM) throw new RangeError('The form is too long.');
  }
  return new URLSearchParams(text);
};

/** Reads a request; undefined when it must not be answered, because another site's page sent it. */
export const askedPage = async (request: IncomingMessage): Promise<AskedPage | undefined> => {
  const { pathname, searchParams } = new URL(request.url ?? '/', 'http://simulator.invalid');
  const isForm = request.method === 'POST';
  if (!isToLoopback(request) || (isForm && !isOurForm(request))) return undefined;
  return { path: pathname, query: searchParams, form: isForm ? await readForm(request) : undefined };
};
