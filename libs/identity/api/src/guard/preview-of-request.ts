import type { Request } from 'express';

const uuid = /^[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/i;
const readingMethods = new Set(['GET', 'HEAD']);

/** Through whose membership a request looks. */
export interface RequestedPreview {
  /** Undefined when the text is no id: as unknown as a foreign one. */
  readonly userId: string | undefined;
  readonly reads: boolean;
}

/** The header `X-Leadweave-Preview-As`: the user whose view of the brand is asked for. */
export function previewOfRequest({
  headers,
  method,
}: Pick<Request, 'headers' | 'method'>): RequestedPreview | undefined {
  const header = headers['x-leadweave-preview-as'];
  if (header === undefined) return undefined;
  const isId = typeof header === 'string' && uuid.test(header);
  return { userId: isId ? header.toLowerCase() : undefined, reads: readingMethods.has(method) };
}
