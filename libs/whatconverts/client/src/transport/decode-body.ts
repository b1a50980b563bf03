import { WhatConvertsError } from '../whatconverts-error.js';

const toBytes = (data: unknown): Uint8Array | undefined => {
  if (ArrayBuffer.isView(data)) return new Uint8Array(data.buffer, data.byteOffset, data.byteLength);
  // Not `instanceof`: the buffer may come from another realm.
  if (Object.prototype.toString.call(data) === '[object ArrayBuffer]') return new Uint8Array(data as ArrayBuffer);
  return undefined;
};

/**
 * Text of a body, which has to be UTF-8.
 *
 * @throws WhatConvertsError `unexpected-body` for another encoding
 */
export function decodeBody(data: unknown): string {
  if (data === undefined || data === null) return '';
  if (typeof data === 'string') return data;
  const bytes = toBytes(data);
  if (!bytes) throw new WhatConvertsError('unexpected-body', 'The answer is neither text nor bytes.');
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new WhatConvertsError('unexpected-body', 'The answer is not UTF-8.');
  }
}
