import { normaliseEmail, type PairingDecision, type SourceContent, type SourceRecord } from '@leadweave/domain';
import { leadColumns, pair, pairingRecordOf, type PeoplesDecisions, view } from '@leadweave/lead-matching';
import fc from 'fast-check';
import { type IncomingRecord } from '../intake/incoming-record.js';
import { aContent, noon, north, south } from './builders.js';

/** One version of a record as its source knew it. */
interface Version {
  readonly email: string;
  /** Seconds after noon. */
  readonly offset: number;
  /** Whether a reading through the API brought it, or a webhook alone. */
  readonly isRead: boolean;
  /** Whether a webhook announced the same moment with another content before. */
  readonly isAnnounced: boolean;
  /** Whether its source changed the time only: it says what the version before said. */
  readonly isRepetition: boolean;
}

/** A record with all its versions, oldest first. */
interface RecordHistory {
  readonly source: 'form' | 'whatconverts';
  readonly isCall: boolean;
  readonly locationId: string;
  readonly versions: readonly Version[];
  /** Whether its source no longer has it in the end. */
  readonly isGone: boolean;
  readonly quality?: 'good' | 'spam';
  readonly enteredName: boolean;
}

/** What a person decides about a native record and a WhatConverts record, one after the other. */
interface PairDecisions {
  readonly native: number;
  readonly whatConverts: number;
  readonly steps: readonly ('never' | 'undo')[];
}

/** Everything that happens to a few people, without an order between what is independent. */
export interface History {
  readonly natives: readonly RecordHistory[];
  readonly whatConverts: readonly RecordHistory[];
  readonly decisions: readonly PairDecisions[];
  /** In which order deliveries are handed over, and in which batches. */
  readonly shuffle: readonly number[];
}

/** Half minutes, so that equal distances, equal times and the edge of the window are common; the odd one is 1 s off. */
const offset = fc
  .tuple(fc.integer({ min: 0, max: 20 }), fc.constantFrom(-1, 0, 0, 0, 1))
  .map(([steps, seconds]) => steps * 30 + seconds);
const email = fc.constantFrom('jane', 'jane', 'jane', ' JANE', 'joan', '');
const version = fc.record({
  email,
  offset,
  isRead: fc.boolean(),
  isAnnounced: fc.boolean(),
  isRepetition: fc.constantFrom(false, false, true),
});

function record(source: RecordHistory['source']): fc.Arbitrary<RecordHistory> {
  const isForm = source === 'form';
  return fc.record({
    source: fc.constant(source),
    isCall: isForm ? fc.constant(false) : fc.constantFrom(false, false, false, false, true),
    locationId: fc.constantFrom(north, north, north, south),
    versions: fc.array(isForm ? version.map((one) => ({ ...one, isRead: true, isAnnounced: false })) : version, {
      minLength: 1,
      maxLength: 3,
      size: 'max',
    }),
    isGone: isForm ? fc.constant(false) : fc.constantFrom(false, false, true),
    quality: isForm ? fc.constantFrom(undefined, 'good' as const, 'spam' as const) : fc.constant(undefined),
    enteredName: isForm ? fc.boolean() : fc.constant(false),
  });
}

/** Submissions, WhatConverts leads in versions told by webhook and API, deletions, and decisions of people. */
export const someHistory: fc.Arbitrary<History> = fc.record({
  natives: fc.array(record('form'), { maxLength: 3, size: 'max' }),
  whatConverts: fc.array(record('whatconverts'), { minLength: 1, maxLength: 4, size: 'max' }),
  decisions: fc.uniqueArray(
    fc.record({
      native: fc.nat(2),
      whatConverts: fc.nat(3),
      steps: fc.constantFrom<PairDecisions['steps']>(['never'], ['never', 'undo'], ['never', 'undo', 'never']),
    }),
    { maxLength: 3, selector: ({ native, whatConverts }) => `${native} ${whatConverts}` },
  ),
  shuffle: fc.array(fc.nat(1_000), { minLength: 40, maxLength: 40 }),
});

/** The source's own id of a record; `run` keeps the histories of one database apart. */
export function externalIdOf(run: string, history: History, of: RecordHistory): string {
  const list = of.source === 'form' ? history.natives : history.whatConverts;
  return `${run}-${of.source === 'form' ? 'n' : 'w'}${list.indexOf(of)}`;
}

export const recordsOf = ({ natives, whatConverts }: History) => [...natives, ...whatConverts];

/** Every delivery of a record: webhook and API, each twice, as they happen to be repeated. */
export function deliveriesOf(run: string, history: History, of: RecordHistory): IncomingRecord[] {
  return of.versions.flatMap((one, step) => {
    const told = incoming(run, history, of, step, one.isRead);
    const announced = {
      ...incoming(run, history, of, step, false),
      content: contentOf(run, of, step, 'announced'),
    };
    return [...(one.isRead && one.isAnnounced ? [announced] : []), told, told];
  });
}

function incoming(run: string, history: History, of: RecordHistory, step: number, verified: boolean): IncomingRecord {
  return {
    source: of.source,
    externalId: externalIdOf(run, history, of),
    locationId: of.locationId,
    occurredAt: new Date(occurredAtMs(of, step)),
    sourceUpdatedAt: new Date(noon.getTime() + step * 1_000),
    verified,
    content: contentOf(run, of, step, 'version'),
    raw: '{}',
  };
}

/** The step whose words a version says. */
function saidAt(of: RecordHistory, step: number): number {
  return step > 0 && of.versions[step]!.isRepetition ? saidAt(of, step - 1) : step;
}

function occurredAtMs(of: RecordHistory, step: number): number {
  return noon.getTime() + of.versions[saidAt(of, step)]!.offset * 1_000;
}

function contentOf(run: string, of: RecordHistory, step: number, how: 'version' | 'announced'): SourceContent {
  const { source, isCall } = of;
  const said = saidAt(of, step);
  const one = of.versions[said]!;
  const address = one.email ? `${one.email}-${run}@example.com` : undefined;
  return aContent({
    type: isCall ? 'phone_call' : 'web_form',
    contact: { name: 'Jane Doe', ...(address && { email: address }) },
    message: `${how} ${said}`,
    attribution: source === 'form' ? { clickIds: {} } : { source: 'google', clickIds: {} },
  });
}

/** A lead as the proof compares it: in the sources' own ids, without versions, ids of ours and times of arrival. */
export interface ProvedLead {
  readonly lead: string;
  readonly enrichedBy: string | null;
  readonly locationId: string;
  readonly occurredAt: string;
  readonly name: string | null;
  readonly email: string | null;
  readonly message: string | null;
  readonly source: string | null;
  readonly paired: boolean;
  readonly verified: boolean;
  readonly gone: boolean;
  readonly quality: string;
}

/** The leads of a history by the pure rules alone: `view(pair(newest versions), people's decisions)`. */
export function expectedLeads(run: string, history: History): ProvedLead[] {
  const records = new Map(recordsOf(history).map((of) => [externalIdOf(run, history, of), of]));
  const stored = new Map([...records].map(([id, of]) => [id, newestOf(run, id, of)]));
  const { pairs, standalone } = pair([...stored.values()].map(pairingRecordOf), decisionsOf(run, history));
  const leads = [
    ...standalone.map((id) => [id, undefined] as const),
    ...pairs.map((one) => [one.nativeId, one] as const),
  ];
  return leads
    .map(([id, own]) => {
      const of = records.get(id)!;
      const enrichment = own && stored.get(own.whatConvertsId)!;
      const columns = leadColumns(
        view({ primary: stored.get(id)!, ...(own && { enrichment, pairing: own }), people: peopleOf(of) }),
      );
      const partner = own && records.get(own.whatConvertsId)!;
      return {
        lead: id,
        enrichedBy: own?.whatConvertsId ?? null,
        locationId: of.locationId,
        occurredAt: new Date(columns.occurredAtMs).toISOString(),
        name: columns.contactName ?? null,
        email: columns.contactEmail ?? null,
        message: columns.messageExcerpt ?? null,
        source: columns.source ?? null,
        paired: columns.paired,
        verified: isRead(of) && (!partner || isRead(partner)),
        gone: of.isGone || partner?.isGone === true,
        quality: of.quality ?? 'unscored',
      };
    })
    .sort((left, right) => (left.lead < right.lead ? -1 : 1));
}

const isRead = ({ versions }: RecordHistory) => versions.at(-1)!.isRead;

function newestOf(run: string, id: string, of: RecordHistory): SourceRecord {
  const newest = of.versions.length - 1;
  const content = contentOf(run, of, newest, 'version');
  return {
    id: id as SourceRecord['id'],
    source: of.source,
    externalId: id,
    locationId: of.locationId as SourceRecord['locationId'],
    occurredAtMs: occurredAtMs(of, newest),
    normalisedEmail: normaliseEmail(content.contact.email),
    state: of.isGone ? 'gone' : 'present',
    content,
  };
}

function decisionsOf(run: string, history: History): PairingDecision[] {
  return decidablePairs(history).flatMap(({ native, whatConverts, steps }) => {
    if (steps.at(-1) !== 'never') return [];
    const [nativeId, whatConvertsId] = [native, whatConverts].map((of) => externalIdOf(run, history, of));
    return [{ nativeId, whatConvertsId, kind: 'never' } as unknown as PairingDecision];
  });
}

/** Decisions about records that exist and that the rule may look at together. */
export function decidablePairs({ natives, whatConverts, decisions }: History) {
  return decisions.flatMap(({ native, whatConverts: other, steps }) => {
    const [one, two] = [natives[native], whatConverts[other]];
    if (!one || !two || two.isCall || one.locationId !== two.locationId) return [];
    return [{ native: one, whatConverts: two, steps }];
  });
}

function peopleOf({ quality, enteredName }: RecordHistory): PeoplesDecisions {
  const decided = { decidedAtMs: noon.getTime(), by: 'member-1' };
  return {
    ...(quality && { quality: { value: quality, ...decided } }),
    edits: enteredName ? { 'contact.name': { value: 'Joan of Leads', ...decided } } : {},
  };
}
