import { type IncomingRecord, type IntakeContext, type IntakeOutcome, type LeadIntake } from '@leadweave/leads-api';
import { type Tx } from '@leadweave/persistence';

/** What became of each record: an outcome, or the fault that this record alone causes. */
export interface IsolatedOutcome {
  readonly record: IncomingRecord;
  readonly outcome?: IntakeOutcome;
  readonly fault?: string;
}

/** More faulty records in one page are a fault of ours: then the page fails as a whole instead of being set aside. */
const maxFaults = 20;

/**
 * Applies records. When the batch fails because of its content, it is halved until the records that cause it stand
 * alone; their neighbours are stored.
 */
export async function applyIsolated(
  tx: Tx,
  intake: LeadIntake,
  records: readonly IncomingRecord[],
  context: IntakeContext,
): Promise<IsolatedOutcome[]> {
  const faults = { left: maxFaults };
  return apply(tx, intake, records, context, faults);
}

async function apply(
  tx: Tx,
  intake: LeadIntake,
  records: readonly IncomingRecord[],
  context: IntakeContext,
  faults: { left: number },
): Promise<IsolatedOutcome[]> {
  if (records.length === 0) return [];
  const tried = await attempt(tx, () => intake.apply(tx, records, context));
  if (tried.kind === 'applied')
    return records.map((record, index) => ({ record, outcome: tried.value.outcomes[index] }));
  if (records.length === 1) {
    faults.left -= 1;
    if (faults.left < 0) throw tried.error;
    return [{ record: records[0]!, fault: nameOf(tried.error) }];
  }
  const middle = Math.ceil(records.length / 2);
  const first = await apply(tx, intake, records.slice(0, middle), context, faults);
  return [...first, ...(await apply(tx, intake, records.slice(middle), context, faults))];
}

async function attempt<T>(tx: Tx, work: () => Promise<T>) {
  await tx.query('savepoint records');
  try {
    const value = await work();
    await tx.query('release savepoint records');
    return { kind: 'applied', value } as const;
  } catch (error) {
    if (!isOfContent(error)) throw error;
    await tx.query('rollback to savepoint records');
    return { kind: 'failed', error } as const;
  }
}

/** Faults that the same content causes again: values the database refuses, and values that surprise the code. */
function isOfContent(error: unknown): boolean {
  const code = (error as { code?: unknown } | undefined)?.code;
  if (typeof code === 'string') return /^(22|23|54)[0-9A-Z]{3}$/.test(code) && code !== '23505';
  return error instanceof TypeError || error instanceof RangeError || error instanceof URIError;
}

/** Says what happened without quoting the content. */
function nameOf(error: unknown): string {
  const code = (error as { code?: unknown }).code;
  const name = error instanceof Error ? error.name : 'Error';
  return typeof code === 'string' ? `${name} ${code}` : name;
}
