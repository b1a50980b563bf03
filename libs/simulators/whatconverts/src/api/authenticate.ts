import { type ApiKey, type KeyRing } from '../state/key-ring.js';

/** The token and secret that a request presents; undefined without (readable) Basic credentials. */
export const presentedCredentials = (header: string | undefined): { token: string; secret: string } | undefined => {
  const encoded = /^Basic\s+(.+)$/i.exec(header ?? '')?.[1];
  if (!encoded) return undefined;
  const text = Buffer.from(encoded, 'base64').toString('utf8');
  const split = text.indexOf(':');
  return split < 0 ? { token: text, secret: '' } : { token: text.slice(0, split), secret: text.slice(split + 1) };
};

/** The key of a request, or the text of the 401 (contract 5). */
export const authenticate = (keys: KeyRing, header: string | undefined): ApiKey | { refused: string } => {
  const presented = presentedCredentials(header);
  if (!presented) return { refused: 'Authentication not provided.' };
  return keys.check(presented.token, presented.secret) ?? { refused: 'Authentication failed.' };
};
