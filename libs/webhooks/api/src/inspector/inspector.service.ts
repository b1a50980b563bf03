import { type Access } from '@leadweave/access';
import { type Database, newId, type Tx } from '@leadweave/persistence';
import { type Clock } from '@leadweave/time';
import { type BodyStyle } from '../endpoints/endpoint.js';
import { newSigningSecret } from '../endpoints/endpoint-secrets.js';
import { requestOf } from '../sending/request-of.js';
import { testBody } from '../tests/test-events.service.js';
import { type CreateInspectionDto, type InspectionDto } from './inspection.dto.js';

interface InspectionRow {
  readonly id: string;
  readonly name: string;
  readonly style: BodyStyle;
  readonly headers: Record<string, string>;
  readonly body: string;
  readonly received_at: Date;
}

const kept = 50;

/**
 * The receiver that everybody has: it gets tests, built and signed as for any endpoint, and shows headers and bytes. The product
 * hands them over inside, since the way out refuses its own address.
 */
export class InspectorService {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  list(access: Access): Promise<InspectionDto[]> {
    return this.inBrand(access, async (tx) => {
      const rows = await tx.query<InspectionRow & Record<string, unknown>>(
        `select id, name, style, headers, body, received_at from webhook_inspection
         where brand_id = $1 and received_by = $2 order by id desc limit ${kept}`,
        [tx.brandId, access.user.userId],
      );
      return rows.map(inspectionToDto);
    });
  }

  /** Receives a test of this person's; older ones than the last 50 go. */
  receive(access: Access, { event, style }: CreateInspectionDto): Promise<InspectionDto> {
    return this.inBrand(access, async (tx) => {
      const [eventId, at] = [newId(), this.clock()];
      const body = testBody(tx, { eventId, name: event, style, at });
      const { headers } = requestOf({ eventId, body, headers: {}, secrets: [newSigningSecret()] }, at);
      const row = await tx.one<InspectionRow & Record<string, unknown>>(
        `insert into webhook_inspection (brand_id, id, name, style, headers, body, received_by, received_at)
         values ($1, $2, $3, $4, $5, $6, $7, $8) returning id, name, style, headers, body, received_at`,
        [tx.brandId, newId(), event, style, JSON.stringify(headers), body, access.user.userId, at],
      );
      await this.forgetOld(tx, access.user.userId);
      return inspectionToDto(row);
    });
  }

  private async forgetOld(tx: Tx, userId: string): Promise<void> {
    await tx.rowCount(
      `delete from webhook_inspection where brand_id = $1 and received_by = $2 and id < (
         select id from webhook_inspection where brand_id = $1 and received_by = $2 order by id desc offset ${kept - 1} limit 1)`,
      [tx.brandId, userId],
    );
  }

  private inBrand<Result>({ brandId, scope }: Access, work: (tx: Tx) => Promise<Result>): Promise<Result> {
    return this.database.inBrand(brandId, scope, work);
  }
}

function inspectionToDto({ id, name, style, headers, body, received_at }: InspectionRow): InspectionDto {
  return { id, event: name, style, headers, body, receivedAt: received_at.toISOString() };
}
