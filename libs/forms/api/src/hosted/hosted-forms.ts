import { isLeadweaveError } from '@leadweave/errors';
import { type FieldError, type FormDesign } from '@leadweave/forms-domain';
import { RequestError } from '@leadweave/http';
import { randomUUID } from 'node:crypto';
import { FormsError, formsProblems } from '../forms-error.js';
import { type FormsSettings } from '../forms-options.js';
import { type FormPost, isFormPost, metaNames, readFormPost, submissionFromPost } from '../intake/read-body.js';
import { type PublicForm, type Sending } from '../intake/sending.js';
import { type SubmissionDesk } from '../intake/submission-desk.js';
import { hostedPage, messagePage } from './hosted-page.js';
import { pageStyleHash } from './page-style.js';

/** A page, or a redirect when there is an address. */
export interface HostedAnswer {
  readonly status: number;
  readonly body: string;
  readonly location?: string;
  readonly retryAfterSeconds?: number;
  /** Content security policy. */
  readonly policy: string;
}

const nobodys: Pick<FormDesign, 'websites'> = { websites: [] };

/** The pages of forms, for visitors without script and for addresses that are passed on. */
export class HostedForms {
  /** Origin of our own pages. */
  readonly origin: string;

  constructor(
    private readonly desk: SubmissionDesk,
    private readonly settings: FormsSettings,
  ) {
    this.origin = new URL(settings.publicUrl).origin;
  }

  /** `path` is the address as it was asked for, with its marketing parameters. */
  page(publicKey: string, path: string, referrer: string | undefined): Promise<HostedAnswer> {
    return this.answering(publicKey, (form) => {
      const meta = new Map<string, string>([[metaNames.page, `${this.origin}${path}`.slice(0, 2_000)]]);
      if (referrer !== undefined) meta.set(metaNames.referrer, referrer.slice(0, 2_000));
      return form.isOpen ? this.formAnswer(form, { values: {}, meta }, {}) : closed(form);
    });
  }

  thanks(publicKey: string): Promise<HostedAnswer> {
    return this.answering(publicKey, ({ design }) => {
      const text = design.outcome.kind === 'message' ? design.outcome.text : 'Thank you.';
      return { status: 200, body: messagePage('Thank you', text), policy: policyOf(design) };
    });
  }

  /** Takes a post of a plain HTML form. What the visitor typed stands on every page that asks for more. */
  submit(publicKey: string, sending: Sending): Promise<HostedAnswer> {
    return this.answering(publicKey, async (form) => {
      const post = await postOf(sending);
      try {
        const key = post.meta.get(metaNames.key);
        const read = () => Promise.resolve(submissionFromPost(post, this.settings.clock()));
        await this.desk.take(form, { ...sending, ...(key && { idempotencyKey: key }) }, read);
        return this.thankedAnswer(form);
      } catch (error) {
        return this.askedAgain(form, post, error);
      }
    });
  }

  /** The script for websites, with what it needs to know of the form. */
  async script(publicKey: string): Promise<string> {
    const { id, isOpen, design } = await this.desk.find({ publicKey });
    const { name, fields, submitLabel } = design;
    const settings = {
      ...{ key: publicKey, name, fields, submitLabel, isOpen },
      origin: this.origin,
      path: `/api/v1/forms/${id}/submissions`,
    };
    return `${this.settings.embedScript}\nleadweaveForm(${JSON.stringify(settings)});\n`;
  }

  private async answering(
    publicKey: string,
    answer: (form: PublicForm) => HostedAnswer | Promise<HostedAnswer>,
  ): Promise<HostedAnswer> {
    try {
      return await answer(await this.desk.find({ publicKey }));
    } catch (error) {
      return failureAnswer(error);
    }
  }

  private thankedAnswer({ publicKey, design: { outcome, ...design } }: PublicForm): HostedAnswer {
    const location = outcome.kind === 'redirect' ? outcome.address : `/f/${publicKey}/thanks`;
    return { status: 303, body: '', location, policy: policyOf({ outcome, ...design }) };
  }

  /** @throws whatever is no refusal of ours, or not one that the visitor can do anything about */
  private askedAgain(form: PublicForm, post: FormPost, error: unknown): HostedAnswer {
    if (!(error instanceof FormsError)) throw error;
    const { status, title } = formsProblems[error.code];
    const { fields: errors, retryAfterSeconds } = (error.details ?? {}) as {
      fields?: readonly FieldError[];
      retryAfterSeconds?: number;
    };
    const notice = errors === undefined ? `${title}. ${error.message}` : undefined;
    return this.formAnswer(form, post, { status, errors, notice, retryAfterSeconds });
  }

  private formAnswer(
    form: PublicForm,
    { values, meta }: FormPost,
    asked: { status?: number; errors?: readonly FieldError[]; notice?: string; retryAfterSeconds?: number },
  ): HostedAnswer {
    const { status = 200, errors = [], notice, retryAfterSeconds } = asked;
    const hidden = new Map(meta);
    hidden.delete(metaNames.trap);
    // Corrected values are another request; the same values sent again are the same one.
    if (errors.length > 0 || !hidden.has(metaNames.key)) hidden.set(metaNames.key, randomUUID());
    if (!hidden.has(metaNames.shownAt)) hidden.set(metaNames.shownAt, `${this.settings.clock().getTime()}`);
    const body = hostedPage({
      design: form.design,
      action: `/f/${form.publicKey}`,
      values,
      errors,
      notice,
      meta: hidden,
    });
    return { status, body, retryAfterSeconds, policy: policyOf(form.design) };
  }
}

/** @throws RequestError `unsupported-media-type`, `unreadable-body` */
async function postOf({ raw, contentType }: Sending): Promise<FormPost> {
  if (!isFormPost(contentType)) throw new RequestError('unsupported-media-type', 'Send an HTML form.');
  try {
    return await readFormPost(raw, contentType);
  } catch (cause) {
    // The web's own reader throws a TypeError for a body that does not match its type.
    throw new RequestError('unreadable-body', 'The form cannot be read.', { cause });
  }
}

function closed({ design }: PublicForm): HostedAnswer {
  return { status: 200, body: messagePage(design.name, closedText), policy: policyOf(design) };
}

const closedText = 'This form does not take messages at the moment. Please contact us in another way.';

function failureAnswer(error: unknown): HostedAnswer {
  const policy = policyOf(nobodys);
  if (isLeadweaveError(error, 'form-unknown')) {
    return { status: 404, body: messagePage('No such form', 'This form does not exist, or not any more.'), policy };
  }
  if (isLeadweaveError(error, 'submissions-unavailable')) {
    const body = messagePage('One moment, please', 'The form cannot be reached right now. Try again in a minute.');
    return { status: 503, body, retryAfterSeconds: 5, policy };
  }
  throw error;
}

/** Nothing runs, nothing is loaded; only the websites of the form may show the page inside their own. */
function policyOf({ websites, outcome }: Pick<FormDesign, 'websites'> & Partial<Pick<FormDesign, 'outcome'>>): string {
  // Browsers hold the redirect after a post against this rule too.
  const next = outcome?.kind === 'redirect' ? ` ${new URL(outcome.address).origin}` : '';
  return [
    `default-src 'none'`,
    `style-src ${pageStyleHash}`,
    `form-action 'self'${next}`,
    `base-uri 'none'`,
    `frame-ancestors ${["'self'", ...websites].join(' ')}`,
  ].join('; ');
}
