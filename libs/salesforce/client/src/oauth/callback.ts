/** What a browser brought back from the page of consent (contract 3.2 and 3.7). */
export type CallbackOutcome =
  | { readonly kind: 'code'; readonly code: string; readonly state: string }
  /** The person said no. */
  | { readonly kind: 'denied' }
  /** The org has not installed the app: show how to install it. */
  | { readonly kind: 'not-installed' }
  /** Anything else Salesforce said; the words are for people. */
  | { readonly kind: 'failed'; readonly error: string; readonly description: string };

const LONGEST_DESCRIPTION = 200;

/** Reads the parameters of the callback. The caller compares `state` with the one it gave this very session. */
export const readCallback = (query: URLSearchParams): CallbackOutcome => {
  const [code, state] = [query.get('code'), query.get('state')];
  const error = query.get('error') ?? '';
  const description = (query.get('error_description') ?? '').slice(0, LONGEST_DESCRIPTION);
  if (error === 'access_denied') return { kind: 'denied' };
  if (/must be installed into org/i.test(description) || error === 'OAUTH_APPROVAL_ERROR_GENERIC')
    return { kind: 'not-installed' };
  if (error === '' && code && state) return { kind: 'code', code, state };
  return { kind: 'failed', error: error === '' ? 'incomplete' : error, description };
};
