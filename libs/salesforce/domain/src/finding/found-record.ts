/** A Lead or Contact that a search or a link brought up. */
export interface FoundRecord {
  readonly object: 'Lead' | 'Contact';
  /** 18 characters. */
  readonly id: string;
  /** What stands in the field of our id. */
  readonly leadweaveId?: string;
  readonly email?: string;
  /** All phone fields as they are, blanks left out. */
  readonly phones: readonly string[];
  readonly isDeleted: boolean;
  /** The record that a merge left of it. */
  readonly mergedInto?: string;
  /** Of a lead that was converted. */
  readonly conversion?: Conversion;
}

/** What became of a lead. */
export interface Conversion {
  readonly accountId?: string;
  readonly contactId?: string;
  readonly opportunityId?: string;
}

/**
 * The record that is left after merges, however many; the record itself when it was not merged. Undefined when the chain leads to a record
 * that was not read, or in a circle.
 */
export function afterMerges(record: FoundRecord, records: readonly FoundRecord[]): FoundRecord | undefined {
  const seen = new Set<string>();
  let current: FoundRecord | undefined = record;
  while (current?.mergedInto !== undefined && !seen.has(current.id)) {
    seen.add(current.id);
    const next: string = current.mergedInto;
    current = records.find(({ id }) => id === next);
  }
  return current && seen.has(current.id) ? undefined : current;
}
