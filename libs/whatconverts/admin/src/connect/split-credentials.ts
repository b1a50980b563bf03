import { type Credentials } from '../whatconverts-api.js';

/**
 * The two halves of a pasted key: `token:secret`, or the two on lines or in columns of their own. Undefined when the text
 * is one half only.
 */
export function splitCredentials(pasted: string): Credentials | undefined {
  const parts = pasted
    .trim()
    .split(/[:\s]+/u)
    .filter(Boolean);
  const [token, secret] = parts;
  return parts.length === 2 && token && secret ? { token, secret } : undefined;
}
