import type { Tx } from '@leadweave/persistence';
import type { AuditEntryDto, AuditFilterDto } from './audit-entry.dto.js';

interface AuditRow extends Record<string, unknown> {
  readonly id: string;
  readonly occurred_at: Date;
  readonly actor_id: string | null;
  readonly actor_name: string;
  readonly client_address: string | null;
  readonly action: string;
  readonly subject_kind: string;
  readonly subject_id: string;
  readonly details: Record<string, unknown>;
}

/** Where a page begins: behind this entry. */
export interface AuditPosition {
  readonly occurredAt: string;
  readonly id: string;
}

const listSql = `
  select id, occurred_at, actor_id, actor_name, client_address, action, subject_kind, subject_id, details
  from audit_event
  where brand_id = $1
    and ($2::uuid is null or actor_id = $2)
    and ($3::text is null or action = $3 or action like $3 || '.%')
    and ($4::text is null or subject_id = $4)
    and ($5::timestamptz is null or occurred_at >= $5)
    and ($6::timestamptz is null or occurred_at < $6)
    and ($7::timestamptz is null or (occurred_at, id) < ($7, $8::uuid))
  order by occurred_at desc, id desc limit $9`;

/** Reads audit entries, newest first. */
export class AuditEntriesRepository {
  async list(tx: Tx, filter: AuditFilterDto, limit: number, after?: AuditPosition): Promise<AuditEntryDto[]> {
    const { actor, action, subject, occurredFrom, occurredTo } = filter;
    const wanted = [actor, action, subject, occurredFrom, occurredTo].map((value) => value ?? null);
    const place = [after?.occurredAt ?? null, after?.id ?? null];
    return (await tx.query<AuditRow>(listSql, [tx.brandId, ...wanted, ...place, limit])).map(entryFromRow);
  }
}

function entryFromRow(row: AuditRow): AuditEntryDto {
  return {
    id: row.id,
    occurredAt: row.occurred_at.toISOString(),
    actor: { id: row.actor_id, name: row.actor_name, address: row.client_address },
    action: row.action,
    subject: { kind: row.subject_kind, id: row.subject_id },
    details: row.details,
  };
}
