import { type JsonValue, newId, sanitizeJson, type Tx } from '@leadweave/persistence';
import type { AuditActor } from './audit-actor.js';

/** One change, in the words of the product. */
export interface AuditEntry {
  readonly actor: AuditActor;
  /** Kind and verb, for example `location.created`. */
  readonly action: `${string}.${string}`;
  readonly subject: { readonly kind: string; readonly id: string };
  /** What changed: names and values, never secrets and never contact data of leads. */
  readonly details?: Readonly<Record<string, JsonValue | undefined>>;
}

const insertSql = `
  insert into audit_event
    (brand_id, id, actor_id, actor_name, client_address, action, subject_kind, subject_id, details)
  values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`;

/** Keeps who changed what, in the transaction of the change: one is never without the other. */
export class AuditService {
  async record(tx: Tx, { actor, action, subject, details = {} }: AuditEntry): Promise<void> {
    const who = [actor.userId ?? null, actor.name, actor.address ?? null];
    const what = [action, subject.kind, subject.id, JSON.stringify(sanitizeJson(details))];
    await tx.rowCount(insertSql, [tx.brandId, newId(), ...who, ...what]);
  }
}
