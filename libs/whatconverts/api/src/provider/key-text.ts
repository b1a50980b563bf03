import { type WhatConvertsCredentials } from '@leadweave/whatconverts-client';

/** Both halves of a key as one text, to be sealed. */
export function keyText({ token, secret }: WhatConvertsCredentials): string {
  return JSON.stringify({ token: token.trim(), secret: secret.trim() });
}

/** The halves again. */
export function credentialsFromKeyText(text: string): WhatConvertsCredentials {
  const { token, secret } = JSON.parse(text) as WhatConvertsCredentials;
  return { token, secret };
}
