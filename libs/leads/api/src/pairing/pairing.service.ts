import { type Access } from '@leadweave/access';
import { type PairingDecision } from '@leadweave/domain';
import { honourIfMatch } from '@leadweave/http';
import { advisoryXactLocks, type Database, type Tx } from '@leadweave/persistence';
import { type Clock } from '@leadweave/time';
import { ConflictWatch } from '../conflicts/conflict-watch.js';
import { announceLeads } from '../intake/announce-leads.js';
import { intakeLocks } from '../intake/intake-locks.js';
import { LeadWriter } from '../intake/lead-writer.js';
import { LeadsRepository } from '../intake/leads.repository.js';
import { recordKey } from '../intake/prepare-record.js';
import { SourceRecordsRepository } from '../intake/source-records.repository.js';
import { type StoredRecord } from '../intake/stored-record.js';
import { leadFolded, leadNotFound, lockLead } from '../judging/lock-lead.js';
import { LeadsError } from '../leads-error.js';
import { LeadNewsRepository } from '../news/lead-news.repository.js';
import { keyOf, type PairSides, pairSides } from './pair-sides.js';
import { PairingDecisionsRepository } from './pairing-decisions.repository.js';

/** Where the two records of a decision are shown now; the same lead when they are paired. */
export interface PairingChange {
  readonly leadId: string;
  readonly version: number;
  readonly otherLeadId: string;
  readonly paired: boolean;
  /** False when the decision stood already. */
  readonly changed: boolean;
}

type Kind = PairingDecision['kind'];

/** Turns the decision in force into the one that shall be; the same value changes nothing. */
type Decide = (present: Kind | undefined) => Kind | undefined;

/** Ids of the two records of a decision. */
export interface DecidedPair {
  readonly nativeId: string;
  readonly whatConvertsId: string;
}

const conflictRetries = 3;

/** People's decisions about pairs: an input of the pairing rule, written and recomputed under the locks of the intake. */
export class PairingService {
  private readonly decisions = new PairingDecisionsRepository();
  private readonly records = new SourceRecordsRepository();
  private readonly news = new LeadNewsRepository();
  private readonly writer = new LeadWriter(this.records, new LeadsRepository());
  private readonly conflicts = new ConflictWatch();

  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /**
   * Parts a pair until that is undone. Says so again when it stands already.
   *
   * @param whatConvertsLeadId WhatConverts' id of the record that the caller saw in the pair
   * @throws LeadsError `lead-not-found`, `lead-folded`, `not-paired`; RequestError `precondition-failed`
   */
  split(access: Access, leadId: string, whatConvertsLeadId?: string, ifMatch?: string): Promise<PairingChange> {
    const findSides = async (tx: Tx) => this.splitSides(tx, leadId, whatConvertsLeadId);
    return this.decide(access, leadId, ifMatch, findSides, (present) => present ?? 'split');
  }

  /**
   * Forbids two records to pair, paired or not, until that is undone.
   *
   * @param otherLeadId the lead that the other record is, or would be when it stood alone
   * @throws LeadsError `lead-not-found`, `lead-folded`, `cannot-pair`; RequestError `precondition-failed`
   */
  forbid(access: Access, leadId: string, otherLeadId: string, ifMatch?: string): Promise<PairingChange> {
    return this.decide(
      access,
      leadId,
      ifMatch,
      (tx) => this.namedSides(tx, leadId, otherLeadId),
      () => 'never',
    );
  }

  /**
   * Takes a split or a prohibition back: the rule decides again. Harmless where none stands.
   *
   * @throws LeadsError `lead-not-found`, `lead-folded`, `cannot-pair`; RequestError `precondition-failed`
   */
  undo(access: Access, leadId: string, otherLeadId: string, ifMatch?: string): Promise<PairingChange> {
    return this.decide(
      access,
      leadId,
      ifMatch,
      (tx) => this.namedSides(tx, leadId, otherLeadId),
      () => undefined,
    );
  }

  /**
   * The same within a unit of work of the caller: the two records get this decision, or none.
   *
   * @throws LeadsError `lead-not-found` for records that the scope does not show
   */
  async decideOn(tx: Tx, pair: DecidedPair, kind: Kind | undefined, by: string): Promise<void> {
    const records = await this.decisions.records(tx, [pair.nativeId, pair.whatConvertsId]);
    const [native, whatConverts] = ['form', 'whatconverts'].map((name) =>
      records.find(({ source }) => source === name),
    );
    if (!native || !whatConverts) throw leadNotFound();
    const sides = await this.locked(tx, { native, whatConverts });
    const { leadId } = sides.native;
    await lockLead(tx, leadId);
    await this.settle(tx, sides, () => kind, leadId, by);
  }

  private decide(
    { brandId, scope, user }: Access,
    leadId: string,
    ifMatch: string | undefined,
    findSides: (tx: Tx) => Promise<PairSides>,
    decide: Decide,
  ): Promise<PairingChange> {
    const work = async (tx: Tx): Promise<PairingChange> => {
      await this.refuseUnseen(tx, leadId);
      const sides = await this.locked(tx, await findSides(tx));
      honourIfMatch(ifMatch, await lockLead(tx, leadId));
      return this.outcome(tx, sides, leadId, await this.settle(tx, sides, decide, leadId, user.userId));
    };
    return this.database.inBrand(brandId, scope, work, { retries: conflictRetries });
  }

  /** Writes the decision that shall be. Returns whether it is another one than before. */
  private async settle(tx: Tx, sides: PairSides, decide: Decide, leadId: string, by: string): Promise<boolean> {
    const before = await this.decisions.find(tx, keyOf(sides));
    const after = decide(before);
    if (before !== after) await this.store(tx, sides, { before, after, leadId, by });
    return before !== after;
  }

  private async store(
    tx: Tx,
    sides: PairSides,
    { before, after, leadId, by }: { before?: Kind; after?: Kind; leadId: string; by: string },
  ): Promise<void> {
    const at = this.clock();
    if (after) await this.decisions.put(tx, { ...keyOf(sides), kind: after }, by, at);
    else await this.decisions.remove(tx, keyOf(sides));
    const moved = await this.recompute(tx, sides, by, at);
    if (!moved)
      await this.news.append(tx, {
        leadId,
        kind: 'pairing_decided',
        by,
        at,
        changed: told(sides, leadId, before, after),
      });
    await announceLeads(tx);
  }

  /** Decides the pairing of both clusters anew. Returns whether any record changed its lead. */
  private async recompute(tx: Tx, { native, whatConverts }: PairSides, by: string, at: Date): Promise<boolean> {
    const clusters = [native, whatConverts].flatMap(({ pairable, normalisedEmail, locationId }) =>
      pairable && normalisedEmail ? [{ normalisedEmail, locationId }] : [],
    );
    const records = distinct(await this.records.inClusters(tx, clusters));
    const natives = records.filter(({ source }) => source === 'form').map(({ id }) => id);
    const decisions = await this.records.decisions(tx, natives);
    const steps = records.map((record) => ({ before: record, after: record, isChange: false }));
    await this.conflicts.note(tx, steps, decisions, at);
    const { moves } = await this.writer.write(tx, steps, decisions, new Map(), {
      origin: { kind: 'user', userId: by },
      actor: { kind: 'user', id: by },
      receivedAt: at,
    });
    await this.records.moveToLeads(tx, moves);
    return moves.length > 0;
  }

  /** The records as they stand once nobody else can change them. */
  private async locked(tx: Tx, { native, whatConverts }: PairSides): Promise<PairSides> {
    await advisoryXactLocks(tx, locksOf([native, whatConverts]));
    const present = await this.decisions.records(tx, [native.id, whatConverts.id]);
    // An e-mail that changed while we waited: its cluster is locked out of order, and a deadlock is retried.
    await advisoryXactLocks(tx, locksOf(present));
    const byId = new Map(present.map((record) => [record.id, record]));
    return { native: byId.get(native.id) ?? native, whatConverts: byId.get(whatConverts.id) ?? whatConverts };
  }

  /** Before anything is said about the other record: whoever may not see the lead learns nothing. */
  private async refuseUnseen(tx: Tx, leadId: string): Promise<void> {
    const [record] = await this.decisions.records(tx, [leadId]);
    if (!record) throw leadNotFound();
    if ((record.leadId as string) !== leadId) throw leadFolded(record.leadId);
  }

  private async splitSides(tx: Tx, leadId: string, externalId: string | undefined): Promise<PairSides> {
    const records = await this.decisions.recordsOfLead(tx, leadId);
    const native = records.find(({ source }) => source === 'form');
    const whatConverts = records.find(({ source }) => source === 'whatconverts');
    const isMeant = externalId === undefined || whatConverts?.externalId === externalId;
    if (native && whatConverts && isMeant) return { native, whatConverts };
    return this.splitBefore(tx, records, externalId);
  }

  /** A repeated request finds the pair split already. */
  private async splitBefore(
    tx: Tx,
    records: readonly StoredRecord[],
    externalId: string | undefined,
  ): Promise<PairSides> {
    const decided = await this.decisions.ofRecords(
      tx,
      records.map(({ id }) => id),
    );
    const sides = await this.decisions.records(
      tx,
      decided.flatMap(({ nativeId, whatConvertsId }) => [nativeId, whatConvertsId]),
    );
    const whatConverts = sides.find(
      (record) => record.source === 'whatconverts' && (externalId === undefined || record.externalId === externalId),
    );
    const decision = decided.find(({ whatConvertsId }) => whatConvertsId === whatConverts?.id);
    const native = sides.find(({ id }) => id === decision?.nativeId);
    if (native && whatConverts) return { native, whatConverts };
    throw new LeadsError('not-paired', 'The lead is not paired with this WhatConverts lead.');
  }

  private async namedSides(tx: Tx, leadId: string, otherLeadId: string): Promise<PairSides> {
    const records = await this.decisions.records(tx, [leadId, otherLeadId]);
    const [own, other] = [leadId, otherLeadId].map((id) => records.find((record) => (record.id as string) === id));
    if (!own || !other) throw leadNotFound();
    return pairSides(own, other);
  }

  private async outcome(tx: Tx, sides: PairSides, leadId: string, changed: boolean): Promise<PairingChange> {
    const present = await this.decisions.records(tx, [sides.native.id, sides.whatConverts.id]);
    const own = present.find(({ id }) => (id as string) === leadId) ?? present.find(({ source }) => source === 'form')!;
    const other = present.find(({ id }) => id !== own.id)!;
    const version = await this.news.version(tx, own.leadId);
    return { leadId: own.leadId, version, otherLeadId: other.leadId, paired: own.leadId === other.leadId, changed };
  }
}

function locksOf(records: readonly StoredRecord[]): string[] {
  return intakeLocks(records.map((record) => ({ ...record, key: recordKey(record) })));
}

/** Clusters of both sides are mostly one and the same. */
function distinct(records: readonly StoredRecord[]): StoredRecord[] {
  return [...new Map(records.map((record) => [record.id, record])).values()];
}

function told({ native, whatConverts }: PairSides, leadId: string, before: Kind | undefined, after: Kind | undefined) {
  const other = (native.id as string) === leadId ? whatConverts : native;
  return { [`pairing.${other.source} ${other.externalId}`]: { before: before ?? null, after: after ?? null } };
}
