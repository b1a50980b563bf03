/** An opportunity as the rules look at it. */
export interface Opportunity {
  /** 18 characters. */
  readonly id: string;
  readonly name: string;
  /** Named differently in every org: nothing hangs on it (contract 8.4). */
  readonly stage: string;
  /** Absent until people set it, which is not the same as 0. */
  readonly amount?: number;
  /** ISO 4217: of the record, or of the org where records have none. */
  readonly currency: string;
  readonly isClosed: boolean;
  readonly isWon: boolean;
  /** A calendar day, `2026-11-20`. */
  readonly closeDate?: string;
  /** Milliseconds since the epoch. */
  readonly createdAtMs: number;
  /** SystemModstamp, milliseconds since the epoch, in whole seconds. */
  readonly stampMs: number;
  readonly isDeleted: boolean;
  readonly contactId?: string;
  readonly accountId?: string;
  readonly leadweaveId?: string;
  readonly whatConvertsId?: string;
  /** The fields of the mapping table, by API name, as Salesforce sent them. */
  readonly fields: Readonly<Record<string, unknown>>;
}

/** A row as an opportunity, or the field that makes it unreadable: such a row is kept and told, never dropped. */
export type ReadOpportunity =
  | { readonly kind: 'read'; readonly opportunity: Opportunity }
  | { readonly kind: 'unreadable'; readonly field: string };

/** How a row is read. */
export interface OpportunityReading {
  /** Of the org, ISO 4217, for orgs with one currency. */
  readonly orgCurrency: string;
  readonly leadweaveIdField: string;
  readonly whatConvertsIdField: string;
  /** API names of the fields of the mapping table. */
  readonly mapped: readonly string[];
}

type Row = Readonly<Record<string, unknown>>;

/** Reads a row of the poll. Without an id and times nothing can be said of it; all else may be missing. */
export function opportunityFromRow(row: Row, reading: OpportunityReading): ReadOpportunity {
  const id = textOf(row.Id);
  const stampMs = Date.parse(textOf(row.SystemModstamp) ?? '');
  const createdAtMs = Date.parse(textOf(row.CreatedDate) ?? '');
  if (!id || !/^[a-zA-Z0-9]{18}$/.test(id)) return { kind: 'unreadable', field: 'Id' };
  if (Number.isNaN(stampMs)) return { kind: 'unreadable', field: 'SystemModstamp' };
  if (Number.isNaN(createdAtMs)) return { kind: 'unreadable', field: 'CreatedDate' };
  if (!isAmount(row.Amount)) return { kind: 'unreadable', field: 'Amount' };
  const currency = textOf(row.CurrencyIsoCode) ?? reading.orgCurrency;
  return { kind: 'read', opportunity: { id, stampMs, createdAtMs, currency, ...restOf(row, reading) } };
}

function restOf(row: Row, { leadweaveIdField, whatConvertsIdField, mapped }: OpportunityReading) {
  const closeDate = textOf(row.CloseDate);
  return {
    name: textOf(row.Name) ?? '',
    stage: textOf(row.StageName) ?? '',
    amount: typeof row.Amount === 'number' ? row.Amount : undefined,
    isClosed: row.IsClosed === true,
    isWon: row.IsWon === true,
    closeDate: closeDate && /^\d{4}-\d\d-\d\d$/.test(closeDate) ? closeDate : undefined,
    isDeleted: row.IsDeleted === true,
    contactId: textOf(row.ContactId),
    accountId: textOf(row.AccountId),
    leadweaveId: textOf(row[leadweaveIdField]),
    whatConvertsId: textOf(row[whatConvertsIdField]),
    fields: Object.fromEntries(mapped.map((name) => [name, row[name] ?? null])),
  };
}

function isAmount(value: unknown): boolean {
  return value === null || value === undefined || (typeof value === 'number' && Number.isFinite(value));
}

function textOf(value: unknown): string | undefined {
  return typeof value === 'string' && value !== '' ? value : undefined;
}

/** The amount a closed opportunity brought: nothing when it was lost, undefined while it is open or has no amount (contract 8.4). */
export function closedAmount({ isClosed, isWon, amount, isDeleted }: Opportunity): number | undefined {
  if (isDeleted || (isClosed && !isWon)) return 0;
  return isWon ? amount : undefined;
}
