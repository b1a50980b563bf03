import { type Tx } from '@leadweave/persistence';
import { LeadsError } from '../leads-error.js';
import { type PairingService } from '../pairing/pairing.service.js';
import {
  type ReviewAnswer,
  type ReviewFilter,
  type ReviewItem,
  reviewItemId,
  type ReviewItemDetail,
  reviewItemKey,
  type ReviewPosition,
  type ReviewSide,
} from '../review/review-item.js';
import {
  type ReviewCommand,
  type ReviewEffect,
  type ReviewPlan,
  type ReviewSelection,
  type ReviewSource,
} from '../review/review-source.js';
import { type ConflictSide, ConflictSidesRepository } from './conflict-sides.repository.js';
import { conflictWord, ConflictsRepository } from './conflicts.repository.js';
import { type ConflictKey, conflictKeyOf, conflictKeyText, type LeadConflict } from './lead-conflict.js';

const kind = 'conflict';
/** Which answers there are, by reason, in the order that screens offer them. */
const answersTo: Readonly<Record<LeadConflict['reason'], readonly ReviewAnswer[]>> = {
  'partner-taken': ['keep', 'split', 'never', 'ignore'],
  'decision-contradicted': ['keep', 'pair', 'ignore'],
};

/** Records that contradict how they are paired: a person keeps that, or decides about the pair (S20, S21, E47). */
export class ConflictsToSettle implements ReviewSource {
  readonly word = conflictWord;
  readonly kinds = [kind];
  readonly ownAnswers = ['keep', 'split', 'never', 'pair'];
  private readonly rows = new ConflictsRepository();
  private readonly sides = new ConflictSidesRepository();

  constructor(private readonly pairing: PairingService) {}

  async page(tx: Tx, filter: ReviewFilter, after: ReviewPosition | undefined, limit: number): Promise<ReviewItem[]> {
    return (await this.rows.page(tx, filter, after, limit)).map(itemOf);
  }

  async count(tx: Tx, filter: ReviewFilter): Promise<ReadonlyMap<string, number>> {
    return new Map([[kind, await this.rows.count(tx, filter)]]);
  }

  async find(tx: Tx, id: string, withRaw: boolean): Promise<ReviewItemDetail | undefined> {
    const key = conflictKeyOf(reviewItemKey(conflictWord, id));
    const conflict = key && (await this.rows.one(tx, key));
    if (!conflict) return undefined;
    const { nativeId, whatConvertsId, takenBy } = conflict;
    const ids = [nativeId, whatConvertsId, ...(takenBy ? [takenBy.nativeId, takenBy.whatConvertsId] : [])];
    const sides = await this.sides.read(tx, [...new Set(ids)], withRaw);
    return { ...itemOf(conflict), evidence: sides.map(evidenceOf), sides: sides.map(sideOf) };
  }

  async plan(tx: Tx, selection: ReviewSelection, answer: ReviewAnswer): Promise<ReviewPlan> {
    const keys = answer === 'replay' ? [] : await this.chosen(tx, selection, answer);
    return { items: keys.length, records: keys.length, mark: keys.map(conflictKeyText).join(' ') };
  }

  /** @throws LeadsError `review-action-invalid` for a pair to be decided that is not one */
  async apply(tx: Tx, selection: ReviewSelection, command: ReviewCommand): Promise<ReviewEffect> {
    const { answer } = command;
    if (answer === 'replay') return { records: 0 };
    const keys = await this.chosen(tx, selection, answer);
    if (keys.length === 0) return { records: 0 };
    if (answer === 'keep' || answer === 'ignore') return { records: await this.rows.decide(tx, keys, command) };
    if (answer === 'reopen') return { records: await this.rows.reopen(tx, keys) };
    return { records: await this.decidePair(tx, keys, command) };
  }

  /** A pair is decided one at a time: each changes what the others are about. */
  private async decidePair(tx: Tx, keys: readonly ConflictKey[], { answer, by }: ReviewCommand): Promise<number> {
    const [key, ...others] = keys;
    if (!key || others.length > 0) throw new LeadsError('review-action-invalid', 'Decide about one pair at a time.');
    const conflict = await this.rows.one(tx, key);
    if (!conflict || !answersTo[conflict.reason].includes(answer)) return 0;
    if (answer === 'split') await this.pairing.decideOn(tx, conflict.takenBy!, 'split', by);
    else await this.pairing.decideOn(tx, key, answer === 'never' ? 'never' : undefined, by);
    return 1;
  }

  private chosen(tx: Tx, selection: ReviewSelection, answer: ReviewAnswer): Promise<ConflictKey[]> {
    const state = answer === 'reopen' ? 'decided' : 'open';
    if ('filter' in selection) return this.rows.chosen(tx, { ...selection.filter, state });
    const keys = selection.ids.flatMap((id) => conflictKeyOf(reviewItemKey(conflictWord, id)) ?? []);
    return this.rows.chosen(tx, { state }, keys);
  }
}

function itemOf(conflict: LeadConflict): ReviewItem {
  const { nativeId, reason, locationId, externalId, differenceMs, takenBy, since, decision } = conflict;
  const standsAlone = takenBy?.nativeId === nativeId ? 'whatconverts' : 'form';
  return {
    id: reviewItemId(conflictWord, conflictKeyText(conflict)),
    kind,
    source: 'whatconverts',
    ...{ reason, locationId, externalId, since },
    records: 1,
    attempts: 0,
    inProgress: false,
    conflict: {
      differenceMs,
      ...(takenBy && {
        standsAlone,
        pairedExternalId: takenBy.externalId,
        pairedDifferenceMs: takenBy.differenceMs,
      }),
    },
    ...(decision && { decision }),
    answers: decision ? ['reopen'] : answersTo[reason],
  };
}

function evidenceOf({ id, externalId, receivedAt, raw }: ConflictSide) {
  return { id, externalId, receivedAt, ...(raw !== undefined && { raw }) };
}

function sideOf({ id, leadId, source, externalId, occurredAtMs, visitorId, content }: ConflictSide): ReviewSide {
  const { contact, attribution, formName } = content;
  return {
    ...{ id, leadId, source, externalId, visitorId, formName },
    occurredAt: new Date(occurredAtMs),
    name: contact.name,
    email: contact.email,
    phone: contact.phone?.raw,
    marketing: [attribution.source, attribution.medium].filter(Boolean).join(' / ') || undefined,
    landingUrl: attribution.landingUrl,
  };
}
