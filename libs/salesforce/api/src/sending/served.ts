import { sendingVerdict } from '@leadweave/salesforce-domain';
import { minuteMs } from '@leadweave/time';
import { type NewLoggedCall } from '../log/call-log.repository.js';
import { type SalesforceSettings } from '../settings/salesforce-settings.js';
import { afterFailure, failedCallOf } from './after-failure.js';
import { type LeadMaterial } from './lead-material.js';
import { type LeadReason } from './lead-state.js';
import { type TakenValues } from './lead-value-taker.js';
import { type HeldLead, type ServedLead } from './salesforce-leads.repository.js';
import { type Transferred } from './transferred.js';

/** When a connection that takes no leads is looked at again. */
export const unavailablePauseMs = minuteMs;
/** When what nobody waits for asks again for calls. */
const backgroundPauseMs = 15 * minuteMs;

/** A held lead that stays here, and why. */
export interface Staying {
  readonly lead: HeldLead;
  readonly reason: LeadReason;
  readonly servedSeq: number;
}

/** A held lead that goes out. */
export interface Outgoing {
  readonly held: HeldLead;
  readonly material: LeadMaterial;
}

/** A lead that was served, with what is written down of it. */
export interface Served {
  readonly lead: ServedLead;
  readonly call?: NewLoggedCall;
  readonly taken?: TakenValues;
  /** Of a lead that arrived while sending was on and is in Salesforce now. Milliseconds since the epoch. */
  readonly arrivedAtMs?: number;
  /** The connection took no call, so it takes none for the others either. */
  readonly waitsForConnection?: boolean;
}

/** Why a lead stays here; undefined when it goes. Of one that was sent before, or that a person asked for, the date does not matter. */
export function staysOf(
  { choice, link, asked }: HeldLead,
  material: LeadMaterial | undefined,
  { toSalesforce, version }: SalesforceSettings,
): LeadReason | undefined {
  if (!material) return { because: 'gone' };
  if (choice?.kind === 'skip') return { because: 'skipped' };
  const selection = link || asked ? { ...toSalesforce.selection, sinceMs: 0 } : toSalesforce.selection;
  const verdict = sendingVerdict(selection, material.selectable);
  return verdict.kind === 'stay' ? { because: verdict.because, settings: version } : undefined;
}

/** What this serving is about; a lead that is gone has no version, and must not be asked for for ever. */
export function servedSeq({ wantedSeq }: HeldLead, material: LeadMaterial | undefined): number {
  return Math.max(wantedSeq, material?.version ?? 0);
}

export function stayed({ lead, reason, servedSeq }: Staying): ServedLead {
  const { leadId, lease } = lead;
  const state = reason.because === 'skipped' ? 'stopped' : 'stayed';
  return { leadId, lease, state, reason, servedSeq, tries: 0, endsChoice: false };
}

/** The lead's turn has not come: it waits as it did, and is due after so many milliseconds. */
export function givenBack({ held, material }: Outgoing, now: Date, pauseMs: number): Served {
  const { leadId, lease, tries, reason } = held;
  const dueAt = new Date(now.getTime() + pauseMs);
  return {
    lead: {
      leadId,
      lease,
      tries,
      reason,
      state: 'waiting',
      servedSeq: servedSeq(held, material),
      dueAt,
      endsChoice: false,
    },
  };
}

export function skipped(
  connectionId: string,
  { leadId, locationId }: HeldLead,
  reason: LeadReason,
  at: Date,
): NewLoggedCall {
  const { because } = reason;
  return {
    ...{ connectionId, leadId, locationId, at },
    direction: 'to_salesforce',
    action: 'skip',
    result: 'skipped',
    reason: { because },
  };
}

export interface ServingContext {
  readonly connectionId: string;
  readonly held: HeldLead;
  readonly material: LeadMaterial;
  readonly at: Date;
}

interface Cost {
  readonly calls: number;
  readonly durationMs: number;
}

export function servedBy(context: ServingContext, done: Transferred, cost: Cost): Served {
  const { connectionId, held, material, at } = context;
  const { leadId, lease } = held;
  const base = { leadId, lease, servedSeq: servedSeq(held, material), tries: 0 };
  const line = { ...lineOf(context), ...cost };
  switch (done.kind) {
    case 'done': {
      const { action, link, fields, sent, taken: values } = done;
      const { recordId } = link;
      return {
        lead: { ...base, state: 'synced', link, sent, syncedAt: at, endsChoice: true },
        call: { ...line, action, result: 'done', object: link.object, recordId, fields },
        taken: { connectionId, leadId, recordId, values },
        ...(held.isLive && !held.asked && !held.link && { arrivedAtMs: material.arrivedAtMs }),
      };
    }
    case 'review': {
      const { because, candidates, mayCreate, rule } = done;
      return {
        lead: { ...base, state: 'review', reason: { because, candidates, mayCreate, rule }, endsChoice: true },
        call: { ...line, action: 'ask', result: 'skipped', reason: { because } },
      };
    }
    case 'stopped': {
      const { because } = done;
      return {
        lead: { ...base, state: 'stopped', reason: { because }, endsChoice: false },
        call: { ...line, action: 'skip', result: 'skipped', reason: { because } },
      };
    }
  }
}

export function servedByFailure(
  context: ServingContext,
  error: unknown,
  now: Date,
  random: number,
  cost: Cost,
): Served {
  const { held, material } = context;
  const { leadId, lease, tries, isLive } = held;
  const after = afterFailure(error, tries, now, random);
  const { code } = after;
  const base = { leadId, lease, servedSeq: servedSeq(held, material), endsChoice: false };
  if (after.kind === 'wait') {
    const dueAt = isLive ? after.dueAt : new Date(now.getTime() + backgroundPauseMs);
    const lead = { ...base, state: 'waiting', reason: { because: 'connection', code }, tries, dueAt } as const;
    return { lead, waitsForConnection: isLive };
  }
  const { fields, vendorMessage: message, retryClass } = failedCallOf(error);
  const reason = { because: after.kind, code, retryClass, fields, message };
  const failed = { ...base, reason, errorKey: after.cardKey, tries: tries + 1 };
  const call = { ...lineOf(context), ...cost, action: 'send', result: 'failed', reason } as const;
  return after.kind === 'retry'
    ? { lead: { ...failed, state: 'waiting', dueAt: after.dueAt }, call }
    : { lead: { ...failed, state: 'failed' }, call };
}

function lineOf({ connectionId, held, at }: ServingContext) {
  const { leadId, locationId } = held;
  return { connectionId, leadId, locationId, at, direction: 'to_salesforce' } as const;
}
