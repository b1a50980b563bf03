import { longId } from '../org/salesforce-id.js';
import { type StoredRecord } from './stored-record.js';

type Table = Map<string, StoredRecord>;

/** All records of an org in memory, by object and id; also those in the recycle bin. */
export class RecordStore {
  private readonly tables = new Map<string, Table>();
  private undo: (() => void)[] | undefined;

  /** The record of an id of 15 or 18 characters, or undefined. */
  get(object: string, id: string): StoredRecord | undefined {
    return this.tables.get(object)?.get(longId(id));
  }

  all(object: string): StoredRecord[] {
    return [...(this.tables.get(object)?.values() ?? [])];
  }

  /** Every record of every object. */
  everything(): StoredRecord[] {
    return [...this.tables.values()].flatMap((table) => [...table.values()]);
  }

  /** Forgets all records and keeps these. */
  replaceAll(records: readonly StoredRecord[]): void {
    this.tables.clear();
    for (const record of records) this.put(record);
  }

  put(record: StoredRecord): void {
    const table = this.tableOf(record.object);
    const before = table.get(record.id);
    this.undo?.push(() => (before ? table.set(record.id, before) : table.delete(record.id)));
    table.set(record.id, record);
  }

  /** Takes a record away for good. */
  purge(record: StoredRecord): void {
    const table = this.tableOf(record.object);
    this.undo?.push(() => table.set(record.id, record));
    table.delete(record.id);
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

  private tableOf(object: string): Table {
    const table = this.tables.get(object) ?? new Map<string, StoredRecord>();
    this.tables.set(object, table);
    return table;
  }
}
