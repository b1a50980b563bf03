import { type Tx } from '@leadweave/persistence';
import { createHash } from 'node:crypto';
import { isIPv6 } from 'node:net';
import { type AddressLimits } from '../forms-options.js';

/** What a client address has sent to one form, this submission included. */
export interface AddressCount {
  readonly lastHour: number;
  /** Whole seconds until the address may send again; absent while it may. */
  readonly retryAfterSeconds?: number;
}

const windows = { perMinute: 60, perHour: 3_600 } as const;
/** Old rows go as new ones come, a few at a time, so that no sweep is needed. */
const removedPerCount = 20;

/** Counts submissions by client address in the database, so that all processes share the counters. */
export class AddressCounter {
  constructor(private readonly limits: AddressLimits) {}

  async count(tx: Tx, formId: string, address: string, now: Date): Promise<AddressCount> {
    await tx.rowCount(
      `delete from form_rate where ctid = any (array(
         select ctid from form_rate where brand_id = $1 and window_start < $2 limit ${removedPerCount} for update skip locked))`,
      [tx.brandId, new Date(now.getTime() - 2 * windows.perHour * 1_000).toISOString()],
    );
    const lengths = [windows.perMinute, windows.perHour];
    const rows = await tx.query<{ window_seconds: number; count: number }>(
      `insert into form_rate as r (brand_id, form_id, address, window_seconds, window_start, count)
       select $1, $2, $3, w.seconds, w.start, 1 from unnest($4::integer[], $5::timestamptz[]) as w (seconds, start)
       on conflict (brand_id, form_id, address, window_seconds, window_start) do update set count = r.count + 1
       returning window_seconds, count`,
      [tx.brandId, formId, digestOf(formId, address), lengths, lengths.map((seconds) => startOf(now, seconds))],
    );
    const counts = new Map(rows.map(({ window_seconds, count }) => [window_seconds, count]));
    const waits = (Object.keys(windows) as (keyof typeof windows)[]).flatMap((name) =>
      (counts.get(windows[name]) ?? 0) > this.limits[name] ? [secondsLeft(now, windows[name])] : [],
    );
    return {
      lastHour: counts.get(windows.perHour) ?? 0,
      ...(waits.length > 0 && { retryAfterSeconds: Math.max(...waits) }),
    };
  }
}

function startOf(now: Date, seconds: number): string {
  const lengthMs = seconds * 1_000;
  return new Date(Math.floor(now.getTime() / lengthMs) * lengthMs).toISOString();
}

function secondsLeft(now: Date, seconds: number): number {
  return Math.ceil(seconds - ((now.getTime() / 1_000) % seconds));
}

/** Another digest for each form, so that counters of two forms cannot be joined to follow a person. */
function digestOf(formId: string, address: string): Buffer {
  return createHash('sha256')
    .update(`${formId} ${networkOf(address)}`)
    .digest();
}

/** A household has a whole /64 of IPv6, and would have as many counters as addresses. */
function networkOf(address: string): string {
  const plain = address.replace(/^::ffff:/i, '');
  if (!isIPv6(plain)) return plain;
  const [head = '', tail] = plain.split('::');
  const groups = head.split(':');
  const missing = tail === undefined ? 0 : 8 - groups.length - tail.split(':').length;
  return [...groups, ...Array<string>(Math.max(0, missing)).fill('0')].slice(0, 4).join(':');
}
