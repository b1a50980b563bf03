import { type Access } from '@leadweave/access';
import { type AuditActor, type AuditService } from '@leadweave/brands-api';
import { decodeCursor, encodeCursor } from '@leadweave/http';
import { type Database, sanitizeText } from '@leadweave/persistence';
import { type Clock } from '@leadweave/time';
import { InsightsError } from '../insights-error.js';
import { type AlertDto, type AlertListDto, type AlertListQueryDto, type DecideAlertDto } from './alert.dto.js';
import { type Alert, type AlertDecision } from './alert.js';
import { type AlertsRepository } from './alerts.repository.js';

/** Alerts as people see and decide them. */
export class AlertsService {
  constructor(
    private readonly database: Database,
    private readonly alerts: AlertsRepository,
    private readonly audit: AuditService,
    private readonly clock: Clock,
  ) {}

  /** @throws RequestError `bad-cursor` */
  list({ brandId, scope }: Access, { show, limit, cursor }: AlertListQueryDto): Promise<AlertListDto> {
    const binding = { brandId, filter: { show }, sort: 'alerts' };
    const [openedAt = '', id = ''] = cursor === undefined ? [] : decodeCursor(cursor, binding);
    return this.database.inBrand(brandId, scope, async (tx) => {
      if (show === 'open') return { data: (await this.alerts.open(tx)).map(alertToDto), nextCursor: null };
      const rows = await this.alerts.history(tx, limit + 1, cursor === undefined ? undefined : { openedAt, id });
      const shown = rows.slice(0, limit);
      const last = rows.length > limit ? shown.at(-1) : undefined;
      const nextCursor = last ? encodeCursor([last.openedAt.toISOString(), last.id], binding) : null;
      return { data: shown.map(alertToDto), nextCursor };
    });
  }

  /** @throws InsightsError `alert-not-found`, `alert-closed`, `mute-in-the-past` */
  decide({ brandId, scope }: Access, actor: AuditActor, id: string, dto: DecideAlertDto): Promise<AlertDto> {
    const now = this.clock();
    const decision = decisionOf(dto, now);
    return this.database.inBrand(brandId, scope, async (tx) => {
      const alert = await this.alerts.findForChange(tx, id);
      if (!alert) throw new InsightsError('alert-not-found', 'There is no such alert in this scope.');
      if (alert.state === 'closed') throw new InsightsError('alert-closed', 'It closed before you decided.');
      const decided = await this.alerts.decide(tx, id, decision, actor.name, now);
      const details = { kind: alert.kind, before: alert.state, after: decided.state };
      await this.audit.record(tx, { actor, action: 'alert.decided', subject: { kind: 'alert', id }, details });
      return alertToDto(decided);
    });
  }
}

function decisionOf({ state, mutedUntil, reason }: DecideAlertDto, now: Date): AlertDecision {
  if (state === 'closed') return { state, reason: sanitizeText(reason ?? '') };
  if (state !== 'muted') return { state };
  const until = new Date(mutedUntil ?? NaN);
  if (!(until > now)) throw new InsightsError('mute-in-the-past', 'Choose a date in the future.');
  return { state, until };
}

function alertToDto({ subject: _subject, ...alert }: Alert): AlertDto {
  const { openedAt, seenAt, mutedUntil, closedAt } = alert;
  return {
    ...alert,
    openedAt: openedAt.toISOString(),
    seenAt: seenAt.toISOString(),
    mutedUntil: mutedUntil?.toISOString() ?? null,
    closedAt: closedAt?.toISOString() ?? null,
  };
}
