import { type AuditActor, AuditService } from '@leadweave/brands-api';
import { type Database, newId, type Tx } from '@leadweave/persistence';
import { type Clock } from '@leadweave/time';
import { hash } from 'node:crypto';
import { announceLeads } from '../intake/announce-leads.js';
import { LeadsError } from '../leads-error.js';
import { type ErasedIdentities, identitiesOf, type Identity } from './erased-identities.js';
import { type ErasedRecord, ErasureRepository } from './erasure.repository.js';
import { type Person, personOf } from './person.js';
import { type PersonalDataHolders, type PersonWithLeads } from './personal-data.js';

/** What is, or would be, erased of a person. */
export interface ErasureOutcome {
  readonly applied: boolean;
  readonly planId: string;
  readonly leads: number;
  readonly records: number;
  readonly events: number;
  /** Inputs that wait or were kept as received. */
  readonly inputs: number;
  /** E-mail addresses and phone numbers that are refused from now on. */
  readonly refused: number;
  readonly others: readonly { readonly noun: string; readonly count: number }[];
}

interface Found {
  readonly person: PersonWithLeads;
  readonly records: readonly ErasedRecord[];
  readonly inputIds: readonly string[];
  readonly identities: readonly Identity[];
  readonly outcome: ErasureOutcome;
}

const everywhere = { kind: 'all-locations' } as const;
const mostExportedLeads = 1_000;
const systemActor = { kind: 'system' } as const;

/** Erases a person so that they do not come back, and hands out everything that is held about one. */
export class ErasureService {
  private readonly rows = new ErasureRepository();

  constructor(
    private readonly database: Database,
    private readonly identities: ErasedIdentities,
    private readonly holders: PersonalDataHolders,
    private readonly clock: Clock,
    private readonly audit = new AuditService(),
  ) {}

  /**
   * A dry run changes nothing and gives a plan id; with it exactly that is erased, or nothing.
   * @throws LeadsError `person-missing`, `erasure-plan-outdated`
   */
  async erase(
    { brandId }: { brandId: string },
    actor: AuditActor,
    wanted: { email?: string; phone?: string; dryRun: boolean; planId?: string },
  ): Promise<ErasureOutcome> {
    const person = personOrThrow(wanted);
    return this.database.inBrand(brandId, everywhere, async (tx) => {
      await this.identities.lock(tx);
      const found = await this.find(tx, person);
      if (wanted.dryRun) return found.outcome;
      if (wanted.planId !== undefined && wanted.planId !== found.outcome.planId) {
        throw new LeadsError('erasure-plan-outdated', 'More, or other, data is held about this person now.');
      }
      await this.apply(tx, found, actor);
      return { ...found.outcome, applied: true };
    });
  }

  /** @throws LeadsError `person-missing` */
  async export({ brandId }: { brandId: string }, actor: AuditActor, wanted: { email?: string; phone?: string }) {
    const person = personOrThrow(wanted);
    return this.database.inBrand(brandId, everywhere, async (tx) => {
      const leadIds = await this.rows.leadIds(tx, person);
      const leads = await this.rows.everything(tx, leadIds, mostExportedLeads);
      const others: Record<string, readonly unknown[]> = {};
      for (const holder of this.holders.all()) others[holder.noun] = await holder.export(tx, { ...person, leadIds });
      const subject = { kind: 'person', id: newId() };
      await this.audit.record(tx, { actor, action: 'person.exported', subject, details: { leads: leads.length } });
      return { generatedAt: this.clock().toISOString(), complete: leads.length < mostExportedLeads, leads, ...others };
    });
  }

  /** Erases leads whose time is over; their records are refused from now on, the people are not. */
  async eraseOld(tx: Tx, leadIds: readonly string[]): Promise<void> {
    const records = await this.rows.records(tx, leadIds);
    const at = this.clock();
    const id = newId();
    const identities = records.flatMap(identitiesOf).filter(([kind]) => kind === 'record');
    await this.identities.remember(tx, id, identities);
    for (const holder of this.holders.all()) await holder.erase(tx, { leadIds });
    await this.rows.emptyRecords(tx, records.map((record) => record.id), at); // prettier-ignore
    await this.rows.emptyLeads(tx, leadIds, systemActor, at);
    const counts = { leads: leadIds.length, records: records.length, inputs: 0 };
    await this.rows.insert(tx, { id, cause: 'retention', by: 'retention', at, ...counts });
  }

  private async find(tx: Tx, subject: Person): Promise<Found> {
    const leadIds = await this.rows.leadIds(tx, subject);
    const records = await this.rows.records(tx, leadIds);
    const person = { ...subject, leadIds };
    const own: Identity[] = [
      ...(subject.email ? [['email', subject.email] as const] : []),
      ...(subject.phone ? [['phone', subject.phone] as const] : []),
    ];
    const identities = distinct([...own, ...records.flatMap(identitiesOf)]);
    const inputIds = await this.rows.inputIds(tx, subject, records.map(({ externalId }) => externalId)); // prettier-ignore
    const others: { noun: string; count: number }[] = [];
    for (const holder of this.holders.all()) others.push({ noun: holder.noun, count: await holder.count(tx, person) });
    const events = await this.rows.countEvents(tx, leadIds);
    const marks = [tx.brandId, leadIds, records.map(({ id }) => id), inputIds, events, others];
    const planId = hash('sha256', JSON.stringify(marks), 'base64url').slice(0, 22);
    const counts = { leads: leadIds.length, records: records.length, events, inputs: inputIds.length };
    const refused = identities.filter(([kind]) => kind !== 'record').length;
    return { person, records, inputIds, identities, outcome: { applied: false, planId, ...counts, refused, others } };
  }

  private async apply(
    tx: Tx,
    { person, records, inputIds, identities, outcome }: Found,
    actor: AuditActor,
  ): Promise<void> {
    const at = this.clock();
    const id = newId();
    const by = actor.userId ?? actor.name;
    await this.identities.remember(tx, id, identities);
    for (const holder of this.holders.all()) await holder.erase(tx, person);
    await this.rows.emptyRecords(tx, records.map((record) => record.id), at); // prettier-ignore
    await this.rows.emptyLeads(tx, person.leadIds, { kind: 'user', id: by }, at);
    await this.rows.emptyInputs(tx, inputIds, by, at);
    const { leads, records: recordCount, inputs } = outcome;
    await this.rows.insert(tx, { id, cause: 'request', by, at, leads, records: recordCount, inputs });
    const subject = { kind: 'erasure', id };
    await this.audit.record(tx, {
      actor,
      action: 'person.erased',
      subject,
      details: { leads, records: recordCount, inputs },
    });
    await announceLeads(tx);
  }
}

function personOrThrow({ email, phone }: { email?: string; phone?: string }): Person {
  const person = personOf(email, phone);
  if (!person) throw new LeadsError('person-missing', 'Give an e-mail address or a phone number.');
  return person;
}

function distinct(identities: readonly Identity[]): Identity[] {
  return [...new Map(identities.map((identity) => [identity.join(' '), identity])).values()];
}
