import { contentFromSubmission, readVisit, suspicionReasons, validateSubmission } from '@leadweave/forms-domain';
import { parseJson } from '@leadweave/http';
import {
  type LeadIntake,
  type QuarantinedInput,
  type QuarantineReplayer,
  type ReplayOutcome,
} from '@leadweave/leads-api';
import { type Tx } from '@leadweave/persistence';
import { type Clock } from '@leadweave/time';
import { type FormsRepository } from '../designing/forms.repository.js';
import { isFormPost, readFormPost, submissionFromPost } from './read-body.js';
import { readE164 } from './read-e164.js';
import { type SentSubmission } from './sending.js';
import { type SubmissionsRepository, type SubmissionWrite } from './submissions.repository.js';

/** Tries to make a lead of a submission again: the form or the product may have changed since. */
export class SubmissionReplayer implements QuarantineReplayer {
  constructor(
    private readonly forms: FormsRepository,
    private readonly submissions: SubmissionsRepository,
    private readonly intake: LeadIntake,
    private readonly clock: Clock,
  ) {}

  async replay(tx: Tx, input: QuarantinedInput): Promise<ReplayOutcome> {
    const kept = await this.submissions.lockQuarantined(tx, input.externalId ?? input.id);
    if (!kept) return stillWaiting('submission-missing', 'There is no such submission in quarantine.');
    const { design } = await this.forms.findKept(tx, kept.formId);
    const sent = await sentAgain(kept);
    const check = validateSubmission(design, sent.values);
    if (check.kind === 'invalid') return stillWaiting('values-invalid', 'Values do not fit the form as it is now.');
    const { userAgent, clientAddress } = kept.sending;
    const submission = {
      ...{ values: check.values, extras: check.extras, userAgent, clientAddress },
      visit: readVisit(sent.visit),
      suspicions: suspicionReasons.filter((reason) => kept.suspicions.includes(reason)),
    };
    const record = {
      source: 'form' as const,
      externalId: kept.id,
      locationId: kept.locationId,
      occurredAt: kept.submittedAt,
      sourceUpdatedAt: kept.receivedAt,
      verified: true,
      content: contentFromSubmission(design, submission, readE164),
      raw: kept.raw.toString('utf8'),
    };
    const context = { origin: { kind: 'replay', inboxId: input.id } as const, receivedAt: this.clock() };
    const { outcomes } = await this.intake.apply(tx, [record], context);
    const leadId = outcomes[0]?.leadId;
    if (leadId === undefined) await this.submissions.remove(tx, kept.id);
    else await this.submissions.save(tx, { ...kept, state: 'lead', leadId });
    return { kind: 'settled', leadId };
  }
}

/** The bytes were readable when they came, so they are now. */
async function sentAgain({ raw, contentType, receivedAt }: SubmissionWrite): Promise<SentSubmission> {
  if (isFormPost(contentType)) return submissionFromPost(await readFormPost(raw, contentType), receivedAt);
  return parseJson(raw.toString('utf8')) as SentSubmission;
}

function stillWaiting(reason: string, detail: string): ReplayOutcome {
  return { kind: 'still-quarantined', reason, detail };
}
