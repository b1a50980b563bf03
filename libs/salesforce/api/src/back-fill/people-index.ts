import { normaliseEmail } from '@leadweave/domain';
import { type FindingPolicy, type FoundRecord } from '@leadweave/salesforce-domain';
import { type ShownCandidate } from '../sending/lead-state.js';
import { type WantedPerson } from '../sending/person-finder.js';

/** The last digits of a number, however it is written; who shares them is compared as a whole afterwards. */
const comparedDigits = 7;
const extension = /(?:ext\.?|x|#)\s*\d{1,6}\s*$/i;

/** The people of an org, found by our id, address or number without a call. */
export class PeopleIndex {
  private readonly byId = new Map<string, FoundRecord>();
  private readonly shownById = new Map<string, ShownCandidate>();
  private readonly idsByKey = new Map<string, string[]>();

  /** `shown`: what people see of the record when they have to choose; without it what finding looks at. */
  add(record: FoundRecord, shown?: ShownCandidate): void {
    this.byId.set(record.id, record);
    if (shown) this.shownById.set(record.id, shown);
    for (const key of keysOf(record)) {
      const ids = this.idsByKey.get(key);
      if (ids) ids.push(record.id);
      else this.idsByKey.set(key, [record.id]);
    }
  }

  get(id: string): FoundRecord | undefined {
    return this.byId.get(id);
  }

  /** A record as people may choose it. */
  shown(id: string): ShownCandidate | undefined {
    const record = this.byId.get(id);
    if (!record) return undefined;
    const { object, email, phones } = record;
    return { object, email, phone: phones[0], ...this.shownById.get(id), id };
  }

  /** A record that was expected is there now, under its own id. */
  settle(expectedId: string, id: string): void {
    const record = this.byId.get(expectedId);
    if (!record) return;
    this.remove(expectedId);
    this.add({ ...record, id });
  }

  /** A record that was expected was refused, or is of no matter any more. */
  remove(id: string): void {
    const record = this.byId.get(id);
    if (!record) return;
    this.byId.delete(id);
    this.shownById.delete(id);
    for (const key of keysOf(record)) {
      const left = this.idsByKey.get(key)?.filter((other) => other !== id) ?? [];
      if (left.length > 0) this.idsByKey.set(key, left);
      else this.idsByKey.delete(key);
    }
  }

  /** Forgets the other records. */
  keepOnly(isKept: (id: string) => boolean): void {
    for (const id of [...this.byId.keys()]) if (!isKept(id)) this.remove(id);
  }

  /** Everybody who may be the person; the rules of finding decide. */
  candidates({ leadId, email, phone }: WantedPerson, { searchEmail, searchPhone }: FindingPolicy): FoundRecord[] {
    const keys = [
      `i ${leadId}`,
      ...(searchEmail && email ? emailKeys(email) : []),
      ...(searchPhone && phone ? phoneKeys(phone) : []),
    ];
    const ids = new Set(keys.flatMap((key) => this.idsByKey.get(key) ?? []));
    return [...ids].flatMap((id) => this.byId.get(id) ?? []);
  }
}

function keysOf({ leadweaveId, email, phones }: FoundRecord): string[] {
  return [
    ...new Set([
      ...(leadweaveId ? [`i ${leadweaveId}`] : []),
      ...(email ? emailKeys(email) : []),
      ...phones.flatMap(phoneKeys),
    ]),
  ];
}

function emailKeys(email: string): string[] {
  const address = normaliseEmail(email);
  return address === undefined ? [] : [`e ${address}`];
}

function phoneKeys(phone: string): string[] {
  const digits = phone.replace(extension, '').replace(/\D/g, '');
  return digits.length < comparedDigits ? [] : [`p ${digits.slice(-comparedDigits)}`];
}
