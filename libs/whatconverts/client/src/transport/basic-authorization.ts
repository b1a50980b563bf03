import { type WhatConvertsCredentials } from '../client-options.js';

/** Value of the `Authorization` header (contract 2.1). */
export function basicAuthorization({ token, secret }: WhatConvertsCredentials): string {
  const bytes = new TextEncoder().encode(`${token}:${secret}`);
  return `Basic ${btoa(String.fromCharCode(...bytes))}`;
}
