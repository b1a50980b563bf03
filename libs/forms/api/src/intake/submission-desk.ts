import { isLeadweaveError } from '@leadweave/errors';
import {
  chooseLocation,
  contentFromSubmission,
  type FieldError,
  fieldErrorText,
  type FormDesign,
  type FormOutcome,
  isAllowedWebsite,
  readVisit,
  type Submission,
  type SubmittedValues,
  suspicionsOf,
  validateSubmission,
} from '@leadweave/forms-domain';
import { type LeadIntake } from '@leadweave/leads-api';
import { type Database, newId, type Tx } from '@leadweave/persistence';
import { minuteMs } from '@leadweave/time';
import { hash } from 'node:crypto';
import { everywhere } from '../everywhere.js';
import { FormsError } from '../forms-error.js';
import { type FormsSettings } from '../forms-options.js';
import { type AddressCounter } from './address-counter.js';
import { isDatabaseTrouble } from './database-trouble.js';
import { type IdempotencyRepository } from './idempotency.repository.js';
import { type FormName, type PublicFormsRepository } from './public-forms.repository.js';
import { readE164 } from './read-e164.js';
import { type Refusal, type RefusalsRepository } from './refusals.repository.js';
import { type Privilege, type PublicForm, type Sending, type SentSubmission } from './sending.js';
import { type KnownSubmission, type SubmissionsRepository } from './submissions.repository.js';

/** What the sender is told; kept for repetitions. */
export interface Receipt {
  readonly id: string;
  readonly receivedAt: string;
  readonly outcome: FormOutcome;
}

/** What became of a request to take a submission. */
export interface Taken {
  readonly receipt: Receipt;
  /** `replayed`: the key was answered before; `known`: the external id was. */
  readonly kind: 'new' | 'known' | 'replayed';
}

/** The parts that the desk works with. */
export interface DeskParts {
  readonly database: Database;
  readonly publicForms: PublicFormsRepository;
  readonly counter: AddressCounter;
  readonly refusals: RefusalsRepository;
  readonly idempotency: IdempotencyRepository<Receipt>;
  readonly submissions: SubmissionsRepository;
  readonly intake: LeadIntake;
  readonly settings: FormsSettings;
}

/** A submission that passed all checks. */
interface Accepted {
  readonly form: PublicForm;
  readonly sending: Sending;
  readonly sent: SentSubmission;
  readonly submission: Submission;
  readonly receivedAt: Date;
  readonly mayReplace: boolean;
}

/** Visitors wait for these; who waits longer is told to come back. */
const statementTimeoutMs = 5_000;
const lockTimeoutMs = 3_000;
const retryAfterSeconds = 5;
/** Clocks of those who import may run ahead a little. */
const clockAllowanceMs = 5 * minuteMs;
const idempotencyKey = /^[\x21-\x7e]{1,255}$/;
const externalIdText = /^[^\p{Cc}\p{Cs}]{1,200}$/u;

/**
 * Takes submissions: one transaction keeps the raw bytes and makes the lead, and only then the sender is thanked. What
 * cannot become a lead is kept all the same and waits in quarantine; only what the sender can correct is refused.
 */
export class SubmissionDesk {
  constructor(private readonly parts: DeskParts) {}

  /** @throws FormsError `form-unknown`, `submissions-unavailable` */
  find(name: FormName): Promise<PublicForm> {
    return patiently(() => this.parts.publicForms.find(name));
  }

  /** @throws FormsError whatever the sender can correct, or `submissions-unavailable`; RequestError for the body */
  take(form: PublicForm, sending: Sending, read: () => Promise<SentSubmission>, privilege?: Privilege): Promise<Taken> {
    const isPrivileged = privilege?.brandId === form.brandId;
    return patiently(async () => {
      const receivedAt = this.parts.settings.clock();
      assertNames(sending);
      const recentFromAddress = await this.admit(form, sending, receivedAt, isPrivileged);
      const sent = await read();
      assertTime(sent, receivedAt, isPrivileged);
      const check = validateSubmission(form.design, sent.values);
      if (check.kind === 'invalid') return this.refuseValues(form, check.errors, receivedAt);
      const submission = submissionOf(form.design, check, sent, sending, recentFromAddress);
      return this.store({ form, sending, sent, submission, receivedAt, mayReplace: isPrivileged });
    });
  }

  /** Lets a sender in, and returns how many submissions its address has sent within the hour. */
  private async admit(form: PublicForm, sending: Sending, at: Date, isPrivileged: boolean): Promise<number> {
    if (!form.isOpen) throw new FormsError('form-disabled', 'This form does not take submissions at the moment.');
    // Counted first, so that no kind of refusal can be asked for without end.
    const lastHour = isPrivileged ? 0 : await this.countAddress(form, sending, at);
    const { website } = sending;
    if (website === undefined || isAllowedWebsite(form.design.websites, website)) return lastHour;
    await this.countRefusals(form, [{ code: 'website-not-allowed', sample: website.slice(0, 200) }], at);
    throw new FormsError('website-not-allowed', 'Ask the owner of the form to allow this website.');
  }

  private async countAddress(form: PublicForm, { clientAddress }: Sending, at: Date): Promise<number> {
    if (clientAddress === undefined) return 0;
    const { lastHour, retryAfterSeconds: wait } = await this.inBrand(form, (tx) =>
      this.parts.counter.count(tx, form.id, clientAddress, at),
    );
    if (wait === undefined) return lastHour;
    await this.countRefusals(form, [{ code: 'too-many-submissions' }], at);
    throw new FormsError('too-many-submissions', 'This form has been sent very often from here. Wait a moment.', {
      details: { retryAfterSeconds: wait },
    });
  }

  private async refuseValues(form: PublicForm, errors: readonly FieldError[], at: Date): Promise<never> {
    await this.countRefusals(form, errors.map(refusalIn(form.design)), at);
    throw submissionInvalid(form.design, errors);
  }

  private countRefusals(form: PublicForm, refusals: readonly Refusal[], at: Date): Promise<void> {
    return this.inBrand(form, (tx) => this.parts.refusals.count(tx, form.id, refusals, at));
  }

  private store(accepted: Accepted): Promise<Taken> {
    const { form, sending } = accepted;
    return this.inBrand(form, async (tx) => {
      await tx.query(`select set_config('statement_timeout', $1, true), set_config('lock_timeout', $2, true)`, [
        `${statementTimeoutMs}`,
        `${lockTimeoutMs}`,
      ]);
      if (sending.externalId !== undefined) return this.storeUnderId(tx, accepted, sending.externalId);
      if (sending.idempotencyKey !== undefined) return this.storeUnderKey(tx, accepted, sending.idempotencyKey);
      return { kind: 'new', receipt: await this.write(tx, accepted) };
    });
  }

  private async storeUnderKey(tx: Tx, accepted: Accepted, key: string): Promise<Taken> {
    const { form, sending, receivedAt } = accepted;
    const fingerprint = digestOf(Buffer.from(sending.contentType), sending.raw);
    const known = await this.parts.idempotency.take(tx, form.id, key, fingerprint, receivedAt);
    if (known) return { kind: 'replayed', receipt: known };
    const receipt = await this.write(tx, accepted);
    await this.parts.idempotency.keep(tx, form.id, key, fingerprint, receipt, receivedAt);
    return { kind: 'new', receipt };
  }

  private async storeUnderId(tx: Tx, accepted: Accepted, externalId: string): Promise<Taken> {
    const { form, sending, mayReplace } = accepted;
    const known = await this.parts.submissions.findByExternalId(tx, form.id, externalId);
    if (known === undefined) return { kind: 'new', receipt: await this.write(tx, accepted) };
    if (known.digest.equals(digestOf(sending.raw))) {
      const { id, receivedAt } = known;
      return { kind: 'known', receipt: { id, receivedAt: receivedAt.toISOString(), outcome: form.design.outcome } };
    }
    // Whoever guesses an id must not be able to rewrite what somebody else has sent.
    if (!mayReplace) throw new FormsError('submission-differs', 'This id was sent before with other values.');
    return { kind: 'known', receipt: await this.write(tx, accepted, known) };
  }

  private async write(tx: Tx, accepted: Accepted, known?: KnownSubmission): Promise<Receipt> {
    const { form, sending, sent, submission } = accepted;
    const id = known?.id ?? newId();
    const receivedAt = known?.receivedAt ?? accepted.receivedAt;
    const submittedAt = sent.submittedAt ?? known?.submittedAt ?? receivedAt;
    const { locationId } = chooseLocation(form.design.routing, submission.values);
    const became = await this.become(tx, accepted, { id, submittedAt, locationId });
    // Of people who were erased nothing is kept, and nothing in the answer tells that they were.
    if (became === undefined) return { id, receivedAt: receivedAt.toISOString(), outcome: form.design.outcome };
    const { userAgent, clientAddress, website } = sending;
    await this.parts.submissions.save(tx, {
      ...{ id, locationId, submittedAt, receivedAt, ...became },
      formId: form.id,
      formVersion: form.version,
      externalId: sending.externalId,
      suspicions: submission.suspicions,
      contentType: sending.contentType,
      raw: sending.raw,
      digest: digestOf(sending.raw),
      sending: { userAgent, clientAddress, website },
    });
    return { id, receivedAt: receivedAt.toISOString(), outcome: form.design.outcome };
  }

  /** The lead, quarantine when the content is at fault, or nothing for people who were erased. A fault of the database ends the whole transaction. */
  private async become(tx: Tx, accepted: Accepted, at: { id: string; submittedAt: Date; locationId: string }) {
    const { form, sending, submission, receivedAt } = accepted;
    const raw = sending.raw.toString('utf8');
    await tx.query('savepoint before_lead');
    try {
      const record = {
        source: 'form' as const,
        externalId: at.id,
        locationId: at.locationId,
        occurredAt: at.submittedAt,
        sourceUpdatedAt: receivedAt,
        verified: true,
        content: contentFromSubmission(form.design, submission, readE164),
        raw,
      };
      const context = { origin: { kind: 'form' as const, submissionId: at.id }, receivedAt };
      const { outcomes } = await this.parts.intake.apply(tx, [record], context);
      await tx.query('release savepoint before_lead');
      const leadId = outcomes[0]?.leadId;
      return leadId === undefined ? undefined : { state: 'lead' as const, leadId };
    } catch (error) {
      // Those of ours mean "try again"; anything else would fail again, so the bytes wait for a person instead.
      if (isDatabaseTrouble(error) || isLeadweaveError(error)) throw error;
      await tx.query('rollback to savepoint before_lead');
      await this.parts.intake.quarantine(tx, [quarantineItem(at, raw)], receivedAt);
      return { state: 'quarantined' as const };
    }
  }

  private inBrand<Result>({ brandId }: PublicForm, work: (tx: Tx) => Promise<Result>): Promise<Result> {
    return this.parts.database.inBrand(brandId, everywhere, work, { retries: 3 });
  }
}

/** The refusal of a submission with its faulty values; the sentences are for the person at the form. */
export function submissionInvalid({ fields }: FormDesign, errors: readonly FieldError[]): FormsError {
  const items = errors.map(({ fieldId, code }) => ({
    pointer: `/values/${fieldId.replaceAll('~', '~0').replaceAll('/', '~1')}`,
    detail: fieldErrorText(
      code,
      fields.find(({ id }) => id === fieldId),
    ),
  }));
  return new FormsError('submission-invalid', 'Correct the fields listed.', {
    details: { errors: items, fields: errors },
  });
}

/** Two submissions may have the same bytes, and each waits for itself: hence the id around them. */
function quarantineItem({ id, locationId }: { id: string; locationId: string }, body: string) {
  return {
    source: 'form' as const,
    raw: JSON.stringify({ submissionId: id, body }),
    reason: 'not-a-lead',
    detail: 'The submission is kept, but could not be turned into a lead.',
    externalId: id,
    locationId,
  };
}

function submissionOf(
  design: FormDesign,
  values: SubmittedValues,
  { visit, trap, elapsedMs }: SentSubmission,
  { userAgent, clientAddress }: Sending,
  recentFromAddress: number,
): Submission {
  const messageField = design.fields.find(({ role }) => role === 'message');
  const message = messageField && values.values.get(messageField.id);
  const suspicions = suspicionsOf({ trap, elapsedMs, recentFromAddress, message });
  return {
    values: values.values,
    extras: values.extras,
    visit: readVisit(visit),
    userAgent,
    clientAddress,
    suspicions,
  };
}

/** Unknown names are the sender's invention: counting each would let anybody fill the table. */
const refusalIn =
  ({ fields }: FormDesign) =>
  ({ fieldId, code }: FieldError): Refusal =>
    fields.some(({ id }) => id === fieldId) ? { code, fieldId } : { code };

function assertNames({ idempotencyKey: key, externalId }: Sending): void {
  if (key !== undefined && !idempotencyKey.test(key)) {
    throw new FormsError('idempotency-key-invalid', 'Use 1 to 255 visible ASCII characters.');
  }
  if (externalId !== undefined && !externalIdText.test(externalId)) {
    throw new FormsError('external-id-invalid', 'Use 1 to 200 characters without control characters.');
  }
}

function assertTime({ submittedAt }: SentSubmission, receivedAt: Date, isPrivileged: boolean): void {
  if (submittedAt === undefined) return;
  if (!isPrivileged) {
    throw new FormsError(
      'submitted-at-not-allowed',
      'Only brand admins, and API keys with forms:submit, may say when a form was submitted.',
    );
  }
  if (!(submittedAt.getTime() <= receivedAt.getTime() + clockAllowanceMs)) {
    throw new FormsError('submitted-at-invalid', 'The time of submission lies in the future.');
  }
}

function digestOf(...parts: readonly Buffer[]): Buffer {
  return Buffer.from(hash('sha256', Buffer.concat(parts), 'hex'), 'hex');
}

/** A busy or absent database is no fault of the sender: it is asked to come back, and nothing was acknowledged. */
async function patiently<Result>(work: () => Promise<Result>): Promise<Result> {
  try {
    return await work();
  } catch (cause) {
    if (!isDatabaseTrouble(cause) && !isLeadweaveError(cause, 'record-arrived-meanwhile')) throw cause;
    const details = { retryAfterSeconds };
    throw new FormsError('submissions-unavailable', 'Nothing was stored yet. Send it again in a moment.', {
      cause,
      details,
    });
  }
}
