import type { Problem } from '@leadweave/errors';

/** What goes back to the client of an /api/auth route. */
export interface AuthAnswer {
  readonly status: number;
  readonly body: unknown;
  readonly cookies: readonly string[];
  readonly retryAfterSeconds?: number;
}

/** Where problems are explained, and the id of the request. */
export interface AnswerContext {
  readonly origin: string;
  readonly requestId: string;
}

const titles: Readonly<Record<number, string>> = {
  400: 'Refused',
  401: 'Not signed in',
  403: 'Not allowed',
  404: 'Not found',
  429: 'Too many attempts',
};

/** An answer of better-auth: its errors become problems like all others of the API. */
export async function answerFrom(response: Response, context: AnswerContext): Promise<AuthAnswer> {
  const { status, headers } = response;
  const cookies = headers.getSetCookie();
  const text = await response.text();
  const body = (text === '' ? null : JSON.parse(text)) as { code?: string; message?: string } | null;
  if (status < 400) return { status, body: withoutToken(body), cookies };
  const retryAfterSeconds = Number(headers.get('x-retry-after')) || undefined;
  return { status, body: problem(status, body ?? {}, context), cookies, retryAfterSeconds };
}

function problem(
  status: number,
  { code, message }: { code?: string; message?: string },
  context: AnswerContext,
): Problem {
  const title = titles[status] ?? 'Something went wrong';
  const name = (code ?? title).toLowerCase().replaceAll(/[^a-z0-9]+/g, '_');
  return {
    type: `${context.origin}/api/docs/problems/${name.replaceAll('_', '-')}`,
    title,
    status,
    ...(status < 500 && message !== undefined ? { detail: message } : {}),
    instance: `urn:uuid:${context.requestId}`,
    code: name,
  };
}

/** The cookie is the only way in; pages need no token. */
function withoutToken(body: object | null): object | null {
  if (body === null || !('token' in body)) return body;
  return Object.fromEntries(Object.entries(body).filter(([name]) => name !== 'token'));
}
