import { type Database } from '@leadweave/persistence';
import { type Clock, minuteMs } from '@leadweave/time';
import { alertsMail } from '@leadweave/mail';
import { type ConnectionListDto } from '@leadweave/whatconverts-api';
import { type DueTimes } from '../due-times.js';
import { everywhere } from '../everywhere.js';
import { type BrandWatch } from '../watch/brand-watch.js';
import { type AlertMail } from './alert-mail.js';
import { alertText } from './alert-text.js';
import { type AlertsRepository } from './alerts.repository.js';
import { findingsOf } from './findings-of.js';

/** Connections of a brand. */
export interface ConnectionsOfBrand {
  list(brandId: string): Promise<ConnectionListDto>;
}

export interface AlertEvaluationParts {
  readonly database: Database;
  readonly due: DueTimes;
  readonly connections: ConnectionsOfBrand;
  readonly watch: BrandWatch;
  readonly alerts: AlertsRepository;
  readonly mail: AlertMail;
  readonly publicUrl: string;
  readonly clock: Clock;
  readonly log: { error(context: Readonly<Record<string, unknown>>, message: string): void };
}

const everyMs = 15 * minuteMs;

/** Looks at brands, raises and closes alerts, and tells brand admins of new ones. */
export class AlertEvaluation {
  constructor(private readonly parts: AlertEvaluationParts) {}

  /** Looks at every brand whose time has come or whose run has ended. Returns how many were looked at. */
  async evaluateDue(): Promise<number> {
    let evaluated = 0;
    for (const brandId of await this.parts.due.brands('watch', this.parts.clock())) {
      evaluated += (await this.evaluateSafely(brandId)) ? 1 : 0;
    }
    return evaluated;
  }

  /** One brand's trouble is no reason not to look at the others. */
  private async evaluateSafely(brandId: string): Promise<boolean> {
    try {
      return await this.evaluate(brandId);
    } catch (error) {
      this.parts.log.error({ err: error, brandId }, 'a brand could not be watched');
      return false;
    }
  }

  private async evaluate(brandId: string): Promise<boolean> {
    const { database, due, watch, alerts } = this.parts;
    const { data: connections } = await this.parts.connections.list(brandId);
    const now = this.parts.clock();
    const looked = await database.inBrand(brandId, everywhere, async (tx) => {
      if (!(await due.take(tx, 'watch', now))) return false;
      await alerts.apply(tx, findingsOf(await watch.look(tx, connections, now)), now);
      await due.watchAgain(tx, now, new Date(now.getTime() + everyMs));
      return true;
    });
    if (looked) await this.tell(brandId, now);
    return looked;
  }

  private async tell(brandId: string, now: Date): Promise<void> {
    const { database, alerts, mail, publicUrl } = this.parts;
    const { untold, brandName } = await database.inBrand(brandId, everywhere, async (tx) => ({
      untold: await alerts.takeUntold(tx, now),
      brandName: (await tx.one<{ name: string }>('select name from brand where id = $1', [brandId])).name,
    }));
    if (untold.length === 0) return;
    const lines = untold.map(alertText);
    const url = new URL('/watch/health', publicUrl).href;
    try {
      await mail.toAdmins(brandId, (to) => alertsMail({ to, url, brandName, lines }));
    } catch (error) {
      this.parts.log.error({ err: error }, 'brand admins could not be told of alerts');
      const ids = untold.map(({ id }) => id);
      await database.inBrand(brandId, everywhere, (tx) => alerts.untold(tx, ids));
    }
  }
}
