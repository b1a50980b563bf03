import { longId } from '../org/salesforce-id.js';
import { type StoredRecord, valueOf } from './stored-record.js';

type Table = Map<string, StoredRecord>;
/** Ids of records by the folded value of a field. */
type Index = Map<string, Set<string>>;

const folded = (value: unknown): string => String(value).toLowerCase();

/** All records of an org in memory, by object and id; also those in the recycle bin. */
export class RecordStore {
  private readonly tables = new Map<string, Table>();
  /** By object and field; made when a field is asked for first, and kept up from then on. */
  private readonly indexes = new Map<string, Map<string, Index>>();
  private undo: (() => void)[] | undefined;

  /** The record of an id of 15 or 18 characters, or undefined. */
  get(object: string, id: string): StoredRecord | undefined {
    return this.tables.get(object)?.get(longId(id));
  }

  all(object: string): StoredRecord[] {
    return [...(this.tables.get(object)?.values() ?? [])];
  }

  /** Records whose field has a value, whatever its case, without a look at all of them. */
  holding(object: string, field: string, value: unknown): StoredRecord[] {
    const ids = this.indexOf(object, field).get(folded(value)) ?? [];
    return [...ids].flatMap((id) => this.tables.get(object)?.get(id) ?? []);
  }

  /** Every record of every object. */
  everything(): StoredRecord[] {
    return [...this.tables.values()].flatMap((table) => [...table.values()]);
  }

  /** Forgets all records and keeps these. */
  replaceAll(records: readonly StoredRecord[]): void {
    this.tables.clear();
    this.indexes.clear();
    for (const record of records) this.put(record);
  }

  put(record: StoredRecord): void {
    const before = this.tables.get(record.object)?.get(record.id);
    this.undo?.push(() => (before ? this.keep(before) : this.drop(record)));
    this.keep(record);
  }

  /** Takes a record away for good. */
  purge(record: StoredRecord): void {
    this.undo?.push(() => this.keep(record));
    this.drop(record);
  }

  /** Runs work whose changes are taken back when it throws or `keep` says no. */
  attempt<Result>(work: () => Result, keep: (result: Result) => boolean = () => true): Result {
    const outer = this.undo;
    const steps: (() => void)[] = [];
    const takeBack = () => steps.reverse().forEach((step) => step());
    this.undo = steps;
    try {
      const result = work();
      if (keep(result)) outer?.push(...steps);
      else takeBack();
      return result;
    } catch (error) {
      takeBack();
      throw error;
    } finally {
      this.undo = outer;
    }
  }

  private keep(record: StoredRecord): void {
    const table = this.tables.get(record.object) ?? new Map<string, StoredRecord>();
    this.tables.set(record.object, table);
    this.unindex(table.get(record.id));
    table.set(record.id, record);
    for (const [field, index] of this.indexes.get(record.object) ?? []) addTo(index, field, record);
  }

  private drop(record: StoredRecord): void {
    const table = this.tables.get(record.object);
    this.unindex(table?.get(record.id));
    table?.delete(record.id);
  }

  private unindex(record: StoredRecord | undefined): void {
    if (!record) return;
    for (const [field, index] of this.indexes.get(record.object) ?? [])
      index.get(folded(valueOf(record, field)))?.delete(record.id);
  }

  private indexOf(object: string, field: string): Index {
    const ofObject = this.indexes.get(object) ?? new Map<string, Index>();
    this.indexes.set(object, ofObject);
    const known = ofObject.get(field);
    if (known) return known;
    const index: Index = new Map();
    for (const record of this.tables.get(object)?.values() ?? []) addTo(index, field, record);
    ofObject.set(field, index);
    return index;
  }
}

const addTo = (index: Index, field: string, record: StoredRecord): void => {
  const key = folded(valueOf(record, field));
  const ids = index.get(key) ?? new Set();
  ids.add(record.id);
  index.set(key, ids);
};
