import { WhatConvertsError } from '../whatconverts-error.js';

const parse = (text: string): URL => {
  try {
    return new URL(text);
  } catch {
    throw new WhatConvertsError('invalid-request', 'The base address is no URL.');
  }
};

/**
 * The configured base address, ending in a slash.
 *
 * @throws WhatConvertsError `invalid-request` unless it is http(s) without user info, query and fragment
 */
export function baseAddress(text: string): URL {
  const url = parse(text);
  const plain = url.username === '' && url.password === '' && url.search === '' && url.hash === '';
  if (!plain || !['https:', 'http:'].includes(url.protocol)) {
    throw new WhatConvertsError(
      'invalid-request',
      'The base address must be http(s) without user info, query or fragment.',
    );
  }
  if (!url.pathname.endsWith('/')) url.pathname += '/';
  return url;
}
