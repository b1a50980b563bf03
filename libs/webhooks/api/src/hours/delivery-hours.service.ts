import { type Access } from '@leadweave/access';
import { type Database, type Tx } from '@leadweave/persistence';
import { type Clock, hourMs } from '@leadweave/time';
import { type DeliveryHourDto, type DeliveryHoursDto } from './delivery-hours.dto.js';

interface HourRow {
  readonly hour: Date;
  readonly delivered: number;
  readonly failing: number;
  readonly waiting: number;
  readonly ended: number;
}

const shownHours = 24;

/**
 * Deliveries since $2 that may be seen, of one endpoint ($4) or all. Ids begin with their time, so the index that lists deliveries
 * finds those of a day. Who sees some locations ($5) only sees the figures of endpoints limited to these.
 */
const seenDeliveries = `select d.id, d.event_id, d.style, d.state, d.attempts, d.created_at from webhook_delivery d
  join webhook_endpoint e on e.brand_id = d.brand_id and e.id = d.endpoint_id
  where d.brand_id = $1 and d.id >= $3 and d.created_at >= $2 and not d.is_test
    and ($4::uuid is null or d.endpoint_id = $4)
    and ($5::uuid[] is null or (cardinality(e.location_ids) > 0 and e.location_ids <@ $5))`;

/** How the deliveries of each of the last hours stand now, and how soon after their change they were tried. */
export class DeliveryHoursService {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  of({ brandId, scope }: Access, endpoint: string | undefined): Promise<DeliveryHoursDto> {
    const now = this.clock();
    const first = new Date(Math.floor(now.getTime() / hourMs) * hourMs - (shownHours - 1) * hourMs);
    return this.database.inBrand(brandId, scope, async (tx) => ({
      data: (await this.count(tx, first, endpoint)).map(hourToDto),
      firstTrySeconds: await this.firstTrySeconds(tx, first, endpoint),
    }));
  }

  /** Hours without any deliveries are told too. */
  private count(tx: Tx, first: Date, endpoint: string | undefined): Promise<HourRow[]> {
    return tx.query<HourRow & Record<string, unknown>>(
      `select h.hour, count(d.id) filter (where d.state = 'delivered')::int as delivered,
         count(d.id) filter (where d.state in ('pending', 'sending') and d.attempts > 0)::int as failing,
         count(d.id) filter (where d.state in ('pending', 'sending') and d.attempts = 0)::int as waiting,
         count(d.id) filter (where d.state in ('exhausted', 'cancelled'))::int as ended
       from generate_series($2::timestamptz, $2::timestamptz + interval '${shownHours - 1} hours', interval '1 hour') h (hour)
       left join (${seenDeliveries}) d on d.created_at >= h.hour and d.created_at < h.hour + interval '1 hour'
       group by h.hour order by h.hour`,
      this.parameters(tx, first, endpoint),
    );
  }

  private async firstTrySeconds(tx: Tx, first: Date, endpoint: string | undefined): Promise<number | null> {
    const { seconds } = await tx.one<{ seconds: number | null }>(
      `select percentile_cont(0.95) within group (order by extract(epoch from a.at - m.at))::float8 as seconds
       from (${seenDeliveries}) d
       join webhook_attempt a on a.brand_id = $1 and a.delivery_id = d.id and a.number = 1
       join webhook_message m on m.brand_id = $1 and m.event_id = d.event_id and m.style = d.style`,
      this.parameters(tx, first, endpoint),
    );
    return seconds === null ? null : Math.max(0, Math.round(seconds * 100) / 100);
  }

  private parameters({ brandId, scope }: Tx, first: Date, endpoint: string | undefined): unknown[] {
    const locations = scope.kind === 'locations' ? scope.locationIds : null;
    return [brandId, first, firstIdAt(first), endpoint ?? null, locations];
  }
}

/** The smallest UUIDv7 of a moment, a minute early: an id may be older than the row that bears it. */
function firstIdAt(at: Date): string {
  const hex = Math.max(0, at.getTime() - 60_000)
    .toString(16)
    .padStart(12, '0');
  return `${hex.slice(0, 8)}-${hex.slice(8)}-7000-8000-000000000000`;
}

function hourToDto({ hour, delivered, failing, waiting, ended }: HourRow): DeliveryHourDto {
  return { hour: hour.toISOString(), delivered, failing, waiting, ended };
}
