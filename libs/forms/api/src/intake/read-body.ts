import { parseJsonBody, RequestValidationPipe } from '@leadweave/http';
import { type Request, type Response } from 'express';
import { type SentSubmission } from './sending.js';
import { SubmissionDto } from './submission.dto.js';

const validation = new RequestValidationPipe();

/** The bytes of a request, as they came. */
export function bytesOf({ body }: Pick<Request, 'body'>): Buffer {
  return Buffer.isBuffer(body) ? body : Buffer.alloc(0);
}

/**
 * Reads a JSON body, whose bytes the caller has kept before.
 *
 * @throws RequestError as for every JSON body, with its faulty values
 */
export async function readJsonSubmission(request: Request, response: Response): Promise<SentSubmission> {
  const given = { headers: request.headers, body: bytesOf(request) } as Request;
  parseJsonBody(given, response, () => undefined);
  const body: unknown = Buffer.isBuffer(given.body) ? undefined : given.body;
  const dto = (await validation.transform(body, { type: 'body', metatype: SubmissionDto })) as SubmissionDto;
  return {
    ...dto,
    visit: dto.visit,
    submittedAt: dto.submittedAt === undefined ? undefined : new Date(dto.submittedAt),
  };
}

/** Names that a form post uses beside the fields: the field that people do not see, and facts about the page. */
export const metaNames = {
  trap: 'lw-website',
  shownAt: 'lw-shown-at',
  key: 'lw-key',
  page: 'lw-page',
  landingPage: 'lw-landing-page',
  referrer: 'lw-referrer',
  visitorId: 'lw-visitor-id',
} as const;

/** The web's own class, which reads form posts; Express has one of the same name. */
const WebResponse = globalThis.Response;
const formTypes = /^(?:application\/x-www-form-urlencoded|multipart\/form-data)\b/i;

export function isFormPost(contentType: string): boolean {
  return formTypes.test(contentType);
}

/** A post of a plain HTML form. Files have no place on a lead; their names are kept. */
export interface FormPost {
  readonly values: Readonly<Record<string, unknown>>;
  readonly meta: ReadonlyMap<string, string>;
}

/** @throws TypeError when the body is no such post */
export async function readFormPost(raw: Buffer, contentType: string): Promise<FormPost> {
  const data = await new WebResponse(new Uint8Array(raw), { headers: { 'content-type': contentType } }).formData();
  const given = new Map<string, string[]>();
  for (const [name, value] of data) {
    given.set(name, [...(given.get(name) ?? []), typeof value === 'string' ? value : value.name]);
  }
  const metas = new Set<string>(Object.values(metaNames));
  const entries = [...given].map(([name, texts]) => [name, texts.length === 1 ? texts[0]! : texts] as const);
  return {
    values: Object.fromEntries(entries.filter(([name]) => !name.startsWith('lw-'))),
    meta: new Map(entries.flatMap(([name, text]) => (metas.has(name) ? [[name, String(text)]] : []))),
  };
}
/** What a form post says. `receivedAt` and the time of showing are both ours, or the page's clock is taken at its word. */
export function submissionFromPost({ values, meta }: FormPost, receivedAt: Date): SentSubmission {
  const shownAt = Number(meta.get(metaNames.shownAt) ?? Number.NaN);
  const elapsedMs = receivedAt.getTime() - shownAt;
  return {
    values,
    visit: {
      page: meta.get(metaNames.page),
      landingPage: meta.get(metaNames.landingPage),
      referrer: meta.get(metaNames.referrer),
      visitorId: meta.get(metaNames.visitorId),
      parameters: values,
    },
    trap: meta.get(metaNames.trap),
    ...(elapsedMs >= 0 && { elapsedMs }),
  };
}
