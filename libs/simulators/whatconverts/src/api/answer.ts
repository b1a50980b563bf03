import { type Switches } from '../state/switches.js';

/** The rows of a list answer, still apart so that faults can tamper with them. Each row is JSON text. */
export interface AnswerPage {
  readonly rowsName: string;
  readonly envelope: Record<string, unknown>;
  readonly rows: readonly string[];
}

/** An answer before it goes on the wire: either a page of rows or a finished body. */
export interface Answer {
  readonly status: number;
  readonly contentType: string;
  readonly headers?: Record<string, string>;
  readonly body?: string | Buffer;
  readonly page?: AnswerPage;
}

const JSON_TYPE = 'application/json';
const HTML_TYPE = 'text/html; charset=UTF-8';

const html = (title: string): string =>
  `<!DOCTYPE html>\n<html lang="en"><head><title>${title}</title></head><body><h1>${title}</h1><p>WhatConverts</p></body></html>\n`;

export const jsonAnswer = (value: unknown, status = 200): Answer => ({
  status,
  contentType: JSON_TYPE,
  body: JSON.stringify(value),
});

export const pageAnswer = (page: AnswerPage): Answer => ({ status: 200, contentType: JSON_TYPE, page });

/** An HTML page of the web application (contract 5). */
export const htmlAnswer = (status: number, title: string): Answer => ({
  status,
  contentType: HTML_TYPE,
  body: html(title),
});

/** The answer for a path that does not exist (contract 5). */
export const unknownPath = (): Answer => htmlAnswer(404, 'Page not found');

/** 400 and 401 always come as `{"error_message"}`; the bodies of all other errors follow the switch `errorBody`. */
export const errorAnswer = (switches: Switches, status: number, message: string): Answer => {
  if (status === 400 || status === 401 || switches.errorBody === 'json')
    return jsonAnswer({ error_message: message }, status);
  return switches.errorBody === 'html' ? htmlAnswer(status, message) : { status, contentType: JSON_TYPE, body: '' };
};

/** The bytes or text of an answer. */
export const answerBody = (answer: Answer): string | Buffer => {
  if (!answer.page) return answer.body ?? '';
  const { rowsName, envelope, rows } = answer.page;
  const head = JSON.stringify(envelope).slice(0, -1);
  return `${head},"${rowsName}":[${rows.join(',')}]}`;
};
