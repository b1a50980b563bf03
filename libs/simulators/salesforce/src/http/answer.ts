import { type ApiRefusal, type VendorError } from './api-refusal.js';

/** An answer before it goes on the wire. */
export interface Answer {
  readonly status: number;
  readonly contentType: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body: string;
}

export const jsonAnswer = (value: unknown, status = 200, headers?: Readonly<Record<string, string>>): Answer => ({
  status,
  contentType: 'application/json;charset=UTF-8',
  headers,
  body: JSON.stringify(value),
});

export const noContent = (): Answer => ({ status: 204, contentType: 'application/json;charset=UTF-8', body: '' });

export const htmlAnswer = (status: number, title: string, content = ''): Answer => ({
  status,
  contentType: 'text/html; charset=UTF-8',
  body: `<!DOCTYPE html>\n<html lang="en"><head><meta charset="utf-8"><title>${title}</title></head><body><h1>${title}</h1>${content}</body></html>\n`,
});

export const redirectAnswer = (location: string): Answer => ({
  status: 302,
  contentType: 'text/html; charset=UTF-8',
  headers: { location },
  body: '',
});

/** An error as an answer to one record lists it (contract 4.3: `errorCode`). */
const shownError = (error: VendorError) => ({
  message: error.message,
  errorCode: error.errorCode,
  ...(error.fields ? { fields: error.fields } : {}),
  ...error.detail,
});

/** An error as the answer to a collection lists it (contract 4.3: `statusCode`). */
export const collectionError = (error: VendorError) => ({
  statusCode: error.errorCode,
  message: error.message,
  fields: error.fields ?? [],
  ...error.detail,
});

export const refusalAnswer = (refused: ApiRefusal): Answer =>
  jsonAnswer(refused.errors.map(shownError), refused.status);
